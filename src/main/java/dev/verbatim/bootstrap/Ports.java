package dev.verbatim.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/// The ports that Verbatim is to listen on, looked at before anything else happens: one that is taken is told
/// in a sentence, and neither a database nor the sample newsroom has been touched by then.
final class Ports {

    private static final int HIGHEST = 65_535;

    private final List<Port> ports;

    private record Port(String setting, int number, String hostSetting, String host) {}

    private Ports(List<Port> ports) {
        this.ports = ports;
    }

    static Ports of(Config config) {
        var ports = new ArrayList<Port>();
        if (isOn(config, "quarkus.http.host-enabled")) {
            ports.add(port(config, "quarkus.http.port", 8080, "quarkus.http.host", "0.0.0.0"));
            // That of TLS has a default, which is opened only where there is a certificate.
            config.getOptionalValue("quarkus.http.ssl-port", Integer.class)
                    .filter(_ -> isSecure(config))
                    .ifPresent(
                            _ -> ports.add(port(config, "quarkus.http.ssl-port", 0, "quarkus.http.host", "0.0.0.0")));
        }
        if (isOn(config, "quarkus.management.host-enabled") && isOn(config, "quarkus.management.enabled")) {
            ports.add(port(config, "quarkus.management.port", 9000, "quarkus.management.host", "127.0.0.1"));
        }
        return new Ports(ports);
    }

    private static boolean isOn(Config config, String property) {
        return config.getOptionalValue(property, Boolean.class).orElse(true);
    }

    private static boolean isSecure(Config config) {
        for (var name : config.getPropertyNames()) {
            if (name.startsWith("quarkus.http.ssl.certificate.")
                    || name.equals("quarkus.http.tls-configuration-name")) {
                return true;
            }
        }
        return false;
    }

    private static Port port(Config config, String property, int usual, String hostProperty, String usualHost) {
        int number = config.getOptionalValue(property, Integer.class).orElse(usual);
        var host = config.getOptionalValue(hostProperty, String.class).orElse(usualHost);
        return new Port(variable(property), number, variable(hostProperty), host);
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /// @throws UnusableSetting where Verbatim cannot listen
    void check() {
        var open = new ArrayList<ServerSocket>();
        try {
            ports.forEach(port -> open(port, open));
        } finally {
            open.forEach(Ports::close);
        }
    }

    /// They stay open for as long as others are tried, since two may be set to the same one.
    private static void open(Port port, List<ServerSocket> open) {
        if (port.number < 0 || port.number > HIGHEST) {
            throw new UnusableSetting(
                    port.setting + " is " + port.number + ", and a port is a number from 0 to 65535.");
        }
        var address = new InetSocketAddress(port.host, port.number);
        if (address.isUnresolved()) {
            throw new UnusableSetting(
                    port.hostSetting + " is " + port.host + ", and no address of this machine is called so.");
        }
        try {
            var socket = new ServerSocket();
            open.add(socket);
            socket.bind(address);
        } catch (IOException e) {
            throw new UnusableSetting("Port " + port.number + " of " + port.host + " cannot be opened ("
                    + e.getMessage() + "); end what listens there, or set " + port.setting + " to another port.");
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
