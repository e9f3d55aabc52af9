package io.headlight.activity.known;

import java.net.InetAddress;
import java.net.URI;

/** Looks at an address that people entered before it is called: what it could reach through us is none of their business. */
public interface Outgoing {

    /**
     * @param address without a query
     * @return where it leads now
     * @throws Fetcher.Refused when it may not be called
     * @throws Fetcher.Later when its name cannot be looked up now
     */
    InetAddress pinned(URI address);
}
