package dev.verbatim.bootstrap;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;

/// What becomes of a process that has no memory left. One that goes on has lost threads that nothing starts
/// again: it takes connections and answers nobody. One that ends is started again by whoever watches over it.
final class OutOfMemory {

    private static final Logger LOG = Logger.getLogger(OutOfMemory.class);

    private OutOfMemory() {}

    static void warnUnlessItEndsTheProcess() {
        for (var java : ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class)) {
            if (!endsTheProcess(java)) {
                LOG.warn("Java goes on after an OutOfMemoryError and may answer nobody then; start Verbatim with"
                        + " -XX:+ExitOnOutOfMemoryError, as its launcher does.");
            }
        }
    }

    private static boolean endsTheProcess(HotSpotDiagnosticMXBean java) {
        return isOn(java, "ExitOnOutOfMemoryError")
                || isOn(java, "CrashOnOutOfMemoryError")
                || !java.getVMOption("OnOutOfMemoryError").getValue().isEmpty();
    }

    private static boolean isOn(HotSpotDiagnosticMXBean java, String flag) {
        return Boolean.parseBoolean(java.getVMOption(flag).getValue());
    }
}
