package io.headlight.activity.source.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses a name has at this moment. */
interface HostNames {

    InetAddress[] addresses(String name) throws UnknownHostException;
}
