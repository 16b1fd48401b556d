package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the `package-info` of each package says that it imports is what it imports: rooms of its own house by name,
/// others by their house.
class PackageClaimsTest {

    private static final String ROOT = "dev.verbatim.";
    private static final Path SOURCES = Path.of("src/main/java/dev/verbatim");
    private static final Pattern CLAIM = Pattern.compile("Imports ((?:`[a-z.]+`,? ?)+|nothing of ours)\\.");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    private final JavaPackage root = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim")
            .getPackage("dev.verbatim");

    @Test
    void eachPackageImportsWhatItSaysAndNothingElse() throws IOException {
        var imported = new TreeMap<String, TreeSet<String>>();
        var claimed = new TreeMap<String, TreeSet<String>>();
        for (var room : root.getSubpackagesInTree()) {
            if (room.getClasses().stream()
                    .anyMatch(type -> !type.getSimpleName().equals("package-info"))) {
                var name = room.getName().substring(ROOT.length());
                imported.put(name, imports(room, name));
                claimed.put(name, claims(name));
            }
        }

        assertThat(claimed).hasSizeGreaterThan(40).isEqualTo(imported);
    }

    private static TreeSet<String> imports(JavaPackage room, String name) {
        return room.getClasses().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .map(JavaClass::getPackageName)
                .filter(other -> other.startsWith(ROOT))
                .map(other -> other.substring(ROOT.length()))
                .filter(other -> !other.equals(name))
                .map(other -> house(other).equals(house(name)) ? other : house(other))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String house(String room) {
        return room.split("\\.")[0];
    }

    private static TreeSet<String> claims(String name) throws IOException {
        var text = Files.readString(SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java"))
                .replaceAll("\\R/// ?", " ");
        var claim = CLAIM.matcher(text);
        assertThat(claim.find()).as("what " + name + " imports").isTrue();
        return NAME.matcher(claim.group(1))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
