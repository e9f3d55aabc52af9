package io.headlight.activity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.headlight.activity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ENTITIES_KNOW_NO_HTTP = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule RESOURCES_KNOW_NO_ENTITY_MANAGER = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_BY_THE_TRADE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..dto..",
                    "..model..",
                    "..service..",
                    "..impl..",
                    "..util..",
                    "..common..",
                    "..misc..",
                    "..helper..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.headlight.activity.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_KIT_KNOWS_KEYCLOAK =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.keycloak..");

    /** A sender is a package that nothing else knows, so adding one touches one package. */
    @ArchTest
    static final ArchRule NOBODY_KNOWS_A_SENDER = noClasses()
            .that()
            .resideOutsideOfPackages("io.headlight.activity.sender.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.headlight.activity.sender.*..");
}
