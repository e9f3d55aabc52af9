package io.headlight.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ENTITIES_KNOW_NO_HTTP = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule RESOURCES_KNOW_NO_ENTITY_MANAGER = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NOUNS_OF_THE_TRADE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..dto..",
                    "..impl..",
                    "..common..",
                    "..service..",
                    "..model..",
                    "..misc..",
                    "..helper..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.headlight.feedback.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_DIRECTORY_IS_THE_ONLY_DOOR_TO_KEYCLOAK =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.keycloak..");
}
