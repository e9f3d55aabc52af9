package io.headlight.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.headlight.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothingIsStored = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.headlight.kit.store..", "jakarta.persistence..", "java.sql..", "javax.sql..");

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
            slices().matching("io.headlight.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheirClientsTalkToTheServices = noClasses()
            .that()
            .resideOutsideOfPackages("..plans..", "..feedback..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.rest.client..", "jakarta.ws.rs.client..");

    @ArchTest
    static final ArchRule onlyRoutingForwards = noClasses()
            .that()
            .resideOutsideOfPackage("..routing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.httpproxy..");
}
