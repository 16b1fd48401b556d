package dev.verbatim.engine.cost;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// What one request may ask for at most, set by the operator as `verbatim.limits.public.…` and
/// `verbatim.limits.newsroom.…`.
@ConfigMapping(prefix = "verbatim.limits")
public interface LimitsConfig {

    /// Of everybody.
    @WithName("public")
    Public everybody();

    /// Of callers with a key.
    Newsroom newsroom();

    /// How long the headers of a request may take to arrive, and how long its body.
    @WithDefault("10S")
    Duration arrival();

    /// One set of limits; [Limits] says what each of them bounds.
    interface Group {

        /// Bytes, such as `64K`.
        MemorySize body();

        /// Bytes, such as `16K`.
        MemorySize document();

        /// Tokens.
        int tokens();

        /// Operations and fragments.
        @WithDefault("100")
        int definitions();

        /// Levels of fields.
        int depth();

        /// Levels of fields: an argument's type may be wrapped 15 times.
        @WithDefault("24")
        int introspectionDepth();

        /// Fields.
        int fields();

        /// Aliases.
        @WithDefault("30")
        int aliases();

        /// Fields.
        int rootFields();

        /// Directives.
        @WithDefault("20")
        int directives();

        /// Objects.
        int nodes();

        /// A duration, such as `5S`.
        Duration time();

        /// Bytes, such as `5M`.
        @WithDefault("5M")
        MemorySize answer();
    }

    /// Readers.
    interface Public extends Group {

        @Override
        @WithDefault("64K")
        MemorySize body();

        @Override
        @WithDefault("16K")
        MemorySize document();

        @Override
        @WithDefault("2000")
        int tokens();

        @Override
        @WithDefault("12")
        int depth();

        @Override
        @WithDefault("5000")
        int fields();

        @Override
        @WithDefault("10")
        int rootFields();

        @Override
        @WithDefault("10000")
        int nodes();

        @Override
        @WithDefault("5S")
        Duration time();
    }

    /// Whoever writes the news: articles come in with all that stands in them.
    interface Newsroom extends Group {

        @Override
        @WithDefault("2M")
        MemorySize body();

        @Override
        @WithDefault("64K")
        MemorySize document();

        @Override
        @WithDefault("8000")
        int tokens();

        @Override
        @WithDefault("15")
        int depth();

        @Override
        @WithDefault("20000")
        int fields();

        @Override
        @WithDefault("20")
        int rootFields();

        @Override
        @WithDefault("50000")
        int nodes();

        @Override
        @WithDefault("15S")
        Duration time();
    }
}
