package dev.verbatim.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.verbatim.bootstrap.DatabaseSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// All settings `verbatim.…` that the code reads, each with its default there, empty where it has none.
final class Settings {

    private static final String OURS = "verbatim.";

    private final Map<String, String> found = new TreeMap<>();

    static Map<String, String> all() {
        var settings = new Settings();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.verbatim").stream()
                        .map(JavaClass::reflect)
                        .forEach(settings::read);
        settings.found.putAll(DatabaseSettings.all());
        return settings.found;
    }

    private void read(Class<?> type) {
        var mapping = type.getAnnotation(ConfigMapping.class);
        if (mapping != null) {
            group(mapping.prefix(), type);
        }
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Stream::of)
                .flatMap(callable -> Stream.of(callable.getParameters()))
                .forEach(this::property);
        Stream.of(type.getDeclaredFields()).forEach(this::property);
    }

    private void property(AnnotatedElement injected) {
        var property = injected.getAnnotation(ConfigProperty.class);
        if (property != null && property.name().startsWith(OURS)) {
            boolean none = property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE);
            found.put(property.name(), none ? "" : property.defaultValue());
        }
    }

    private void group(String prefix, Class<?> type) {
        for (var method : type.getMethods()) {
            var name = prefix + '.' + name(method);
            if (method.getReturnType().isInterface() && method.getReturnType().getEnclosingClass() != null) {
                group(name, method.getReturnType());
            } else {
                var value = method.getAnnotation(WithDefault.class);
                found.put(name, value == null ? "" : value.value());
            }
        }
    }

    private static String name(Method method) {
        var given = method.getAnnotation(WithName.class);
        return given == null ? method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) : given.value();
    }
}
