package org.rapporteur.source.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.rapporteur.source.ErrorCode;
import org.rapporteur.source.RapporteurException;

/**
 * Tells addresses of the open net from those of this machine and of private networks, by what the name of the host
 * leads to: a page or feed may name a host of its owner's that leads to a router or a database next door.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    /**
     * Returns where all addresses of the host are public. Java keeps what a name led to for half a minute, so that the
     * request that follows goes to what was looked at.
     *
     * @throws RapporteurException where one is not, or where the host is unknown
     */
    static void require(URI address) {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(address.getHost());
        } catch (UnknownHostException e) {
            throw new RapporteurException(
                    ErrorCode.FETCH_FAILED,
                    address + " cannot be fetched: there is no host " + address.getHost() + ". Check the address.",
                    e);
        }
        for (InetAddress one : all) {
            if (!isPublic(one)) {
                throw new RapporteurException(
                        ErrorCode.ADDRESS_PRIVATE,
                        address + " leads to " + one.getHostAddress()
                                + ", an address of this machine or of a private network. If that is meant, say"
                                + " --allow-private.");
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /**
     * But for what is not given out: 0/8, 100.64/10 (of providers), 192.0.0/24, 192.0.2/24, 198.18/15, 198.51.100/24,
     * 203.0.113/24, 240/4.
     */
    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return a != 0
                && a < 240
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 198 && (b == 18 || b == 19 || b == 51 && c == 100))
                && !(a == 203 && b == 0 && c == 113);
    }

    /** But for fc00::/7, and what wraps an IPv4 address (::/96, 64:ff9b::/96, 2002::/16) that is not public. */
    private static boolean isPublic6(byte[] bytes) {
        if ((bytes[0] & 0xFE) == 0xFC) {
            return false;
        }
        boolean zeros = true;
        for (int i = 0; i < 12; i++) {
            zeros &= bytes[i] == 0;
        }
        boolean translated = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF && bytes[3] == (byte) 0x9B;
        if (zeros || translated) {
            return isPublic(inner(bytes, 12));
        }
        return !(bytes[0] == 0x20 && bytes[1] == 0x02) || isPublic(inner(bytes, 2));
    }

    private static InetAddress inner(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
