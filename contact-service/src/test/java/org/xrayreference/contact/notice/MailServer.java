package org.xrayreference.contact.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A mail server of the tests' own, at an address that answers only while it is open. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    static final String OPERATOR = "operators@xray.example";
    private static final int PORT = freePort();
    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "xray.notices.to", OPERATOR,
                "xray.notices.from", "site@xray.example",
                "xray.notices.smtp-host", "127.0.0.1",
                "xray.notices.site", "https://xray.example",
                "quarkus.mailer.port", Integer.toString(PORT),
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.login", "DISABLED");
    }

    @Override
    public void stop() {
        close();
    }

    static void open() {
        close();
        ServerSetup setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        server = new GreenMail(setup);
        server.start();
    }

    static void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** The whole mails, headers and all. */
    static List<String> received() {
        return List.of(server.getReceivedMessages()).stream()
                .map(MailServer::whole)
                .toList();
    }

    private static String whole(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
