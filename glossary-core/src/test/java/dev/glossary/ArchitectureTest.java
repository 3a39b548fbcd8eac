package dev.glossary;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. */
@AnalyzeClasses(packages = "dev.glossary", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule rooms_open_only_onto_the_rooms_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("dev.glossary.model")
            .layer("finding")
            .definedBy("dev.glossary.finding")
            .layer("payload")
            .definedBy("dev.glossary.payload")
            .layer("nuxt")
            .definedBy("dev.glossary.nuxt")
            .layer("codec")
            .definedBy("dev.glossary.codec")
            .layer("validate")
            .definedBy("dev.glossary.validate")
            .layer("report")
            .definedBy("dev.glossary.report")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("payload")
            .mayOnlyAccessLayers("finding")
            .whereLayer("nuxt")
            .mayOnlyAccessLayers("finding", "payload")
            .whereLayer("codec")
            .mayOnlyAccessLayers("model", "finding", "payload", "nuxt")
            .whereLayer("validate")
            .mayOnlyAccessLayers("model", "finding")
            .whereLayer("report")
            .mayOnlyAccessLayers("model", "finding", "validate");

    @ArchTest
    static final ArchRule rooms_form_no_ring =
            slices().matching("dev.glossary.(*)..").should().beFreeOfCycles();
}
