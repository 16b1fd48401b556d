package dev.verbatim.launcher;

import java.lang.reflect.InvocationTargetException;

/// The door of the package: any Java from 8 on can open it, and one that is too old to go on is told so in a
/// sentence. The build compiles it by itself and puts it into `quarkus-run.jar`, before what Quarkus would
/// begin with.
public final class OldJava {

    private static final int NEEDED = 25;
    private static final String APPLICATION = "io.quarkus.bootstrap.runner.AotQuarkusEntryPoint";

    private OldJava() {}

    public static void main(String[] words) throws Throwable {
        String version = System.getProperty("java.specification.version");
        if (number(version) < NEEDED) {
            System.err.println("Verbatim needs Java " + NEEDED + " or newer, and this is Java " + version + " in "
                    + System.getProperty("java.home") + "; set JAVA_HOME to the folder of a JDK " + NEEDED + ".");
            System.exit(1);
        }
        try {
            Class.forName(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) words);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// Up to 8 it was called 1.8.
    private static int number(String version) {
        String plain = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(plain.split("\\.")[0]);
    }
}
