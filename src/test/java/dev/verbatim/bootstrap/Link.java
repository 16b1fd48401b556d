package dev.verbatim.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The way to a server that can be cut: then all that is sent on it is lost, both ways, and nobody is told,
/// as where a cable is pulled.
final class Link implements AutoCloseable {

    private final ServerSocket entry;
    private final int server;
    /// Whose call to the server was lost: to them it seems that nobody answers.
    private final List<Socket> unheard = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    private Link(ServerSocket entry, int server) {
        this.entry = entry;
        this.server = server;
    }

    /// @param server a port of this machine
    static Link to(int server) throws IOException {
        var link = new Link(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server);
        Thread.startVirtualThread(link::admit);
        return link;
    }

    int port() {
        return entry.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    void heal() {
        cut = false;
    }

    private void admit() {
        try {
            while (true) {
                var client = entry.accept();
                if (cut) {
                    unheard.add(client);
                    continue;
                }
                var end = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> carry(client, end));
                Thread.startVirtualThread(() -> carry(end, client));
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    /// What was lost is lost for good, also the end of a connection: who sends more on it is told then.
    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from) {
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                if (!cut) {
                    to.getOutputStream().write(bytes, 0, count);
                }
            }
        } catch (IOException closed) {
            // the other direction has ended
        }
        if (!cut) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        unheard.forEach(Link::close);
    }
}
