package app.byline.ui.atspi;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.SASL;
import org.freedesktop.dbus.connections.transports.AbstractTransport;

/// The socket of a bus, as a file. The library's own is made by what says on the console that it makes it.
final class BusSocket extends AbstractTransport {
    private final String path;

    private BusSocket(BusAddress address, String path) {
        super(address);
        this.path = path;
        getSaslConfig().setAuthMode(SASL.AUTH_EXTERNAL);
        getSaslConfig().setSaslUid(OptionalLong.empty());
    }

    /// Joins the bus there, such as `unix:path=/run/user/1000/bus`. Of several, which some buses have, the first
    /// counts.
    static BusSocket connect(String address) throws IOException {
        BusAddress first = BusAddress.of(address.split(";", 2)[0]);
        String path = first.getParameterValue("path");
        if (path == null) {
            throw new IOException("not a socket in a folder: " + address);
        }
        BusSocket socket = new BusSocket(first, path);
        socket.connect();
        return socket;
    }

    @Override
    protected boolean hasFileDescriptorSupport() {
        return false;
    }

    @Override
    @SuppressWarnings("removal") // asked of every transport still
    protected boolean isAbstractAllowed() {
        return false;
    }

    @Override
    protected SocketChannel connectImpl() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(path));
    }
}
