package app.byline.publish.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Tells the hosts of the world from those of this machine and its network, to which no page may send Byline.
public final class PublicHosts {
    private PublicHosts() {}

    /// Whether every address of that host is one of the world's; not for a host that nobody knows. The JDK keeps what
    /// it looked up here for the connection that follows.
    public static boolean has(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicHosts::isPublic);
        } catch (UnknownHostException offline) {
            return false;
        }
    }

    /// Source: https://www.iana.org/assignments/iana-ipv4-special-registry/ and the registry of IPv6.
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean own = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        boolean special = bytes.length == 4
                ? first == 0 || first >= 240 || (first == 100 && second >= 64 && second < 128)
                : (first & 0xfe) == 0xfc || (first == 0 && second == 0x64);
        return !own && !special;
    }
}
