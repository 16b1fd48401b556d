package dev.verbatim.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the attributes of an entity that the field of the schema is made from, where that is not the attribute of
/// the same name; its id is always there. A resolver without this has the entity whole.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    String[] value() default {};
}
