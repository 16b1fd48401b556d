package dev.verbatim.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the table that an attribute of an entity, an id, leads into. Where an operation reads the attribute, what it
/// leads to is read along with the row.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface LinkTo {
    String value();
}
