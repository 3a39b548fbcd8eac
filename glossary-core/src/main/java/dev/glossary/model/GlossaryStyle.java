package dev.glossary.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How every model type is generated: hidden implementation, JDK collections only, one public builder.
 *
 * <p>Of no use in class files, where its own annotations would make the javadoc of those who depend on us warn.
 */
@Value.Style(
        defaults = @Value.Immutable(copy = false),
        depluralize = true,
        jdkOnly = true,
        jdk9Collections = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // A person reads toString: an explanation of 3,000 characters would hide all else.
        limitStringLengthInToString = 60,
        // No @Generated from Immutables: it would warn every user who compiles against us without Immutables.
        allowedClasspathAnnotations = Override.class)
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@interface GlossaryStyle {}
