package dev.verbatim.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an attribute that is read with every row, whatever is asked for: what else is answered goes by it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface AlwaysFetched {}
