package cn.bense.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 that gives no address more than its share of connections; what is over it is closed at once. */
public final class FairProtocol extends Http11NioProtocol {

    private final FairEndpoint fair;

    public FairProtocol() {
        this(new FairEndpoint());
    }

    private FairProtocol(FairEndpoint endpoint) {
        super(endpoint);
        this.fair = endpoint;
    }

    /** @param most open connections of one address, 0 for any number */
    void limitConnections(int most) {
        fair.most = most;
    }

    /** Counts in the acceptor's one thread; closed channels are dropped when their address comes again or many have come. */
    private static final class FairEndpoint extends NioEndpoint {

        private static final int SWEEP_EVERY = 10_000;

        private final Map<InetAddress, Set<SocketChannel>> open = new HashMap<>();
        private int accepted;
        private volatile int most;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (!hasRoom(socket)) {
                destroySocket(socket); // the acceptor closes only what has a wrapper already
                return false;
            }
            return super.setSocketOptions(socket);
        }

        private boolean hasRoom(SocketChannel socket) {
            var address = addressOf(socket);
            if (most <= 0 || address == null) {
                return true;
            }
            sweepSometimes();
            var others = open.computeIfAbsent(address, a -> new HashSet<>());
            if (others.size() >= most) {
                others.removeIf(channel -> !channel.isOpen());
            }
            return others.size() < most && others.add(socket);
        }

        private void sweepSometimes() {
            if (++accepted % SWEEP_EVERY == 0) {
                open.values().forEach(channels -> channels.removeIf(channel -> !channel.isOpen()));
                open.values().removeIf(Set::isEmpty);
            }
        }

        private static @Nullable InetAddress addressOf(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress inet ? inet.getAddress() : null;
            } catch (IOException gone) {
                return null;
            }
        }
    }
}
