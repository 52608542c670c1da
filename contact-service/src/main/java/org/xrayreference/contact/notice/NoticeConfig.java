package org.xrayreference.contact.notice;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Mail that tells operators that something waits. Off until there is somebody to tell and a server to send it by; how to
 * speak to that server is said by {@code quarkus.mailer.*} (port, username, password, start-tls).
 */
@ConfigMapping(prefix = "xray.notices")
public interface NoticeConfig {
    /** The operators' addresses; nobody is told, and no mail is sent, while this is empty. */
    Optional<List<@Email String>> to();

    /** The server that mail is sent by; without one no mail is sent. */
    Optional<String> smtpHost();

    /** The sender; without one the first of those who are told. */
    Optional<@Email String> from();

    /** Where the site is, for the address of the inbox in the mail. */
    @WithDefault("http://localhost:8080")
    URI site();

    /** How often at most there is a mail. */
    @WithDefault("1m")
    Duration every();
}
