package io.headlight.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "io.headlight.plan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entitiesKnowNoHttpAndNoJson = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "com.fasterxml.jackson..")
            .because("rules of the trade do not know how they are asked for");

    @ArchTest
    static final ArchRule resourcesKnowNoEntityManager = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheTrade = noClasses()
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
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.headlight.plan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyActivitiesTalksToActivityService = noClasses()
            .that()
            .resideOutsideOfPackage("..activities..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.rest.client..", "jakarta.ws.rs.client..");
}
