package org.xrayreference.contact.message;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.xrayreference.contact.text.PlainText;

/** What a person sends. Only topic, message and acknowledgement are required. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactForm(
        String topic,

        @Size(max = 100, message = "The name may have 100 characters at most.")
        String name,

        @Size(max = 254, message = "The email address may have 254 characters at most.")
        @Email(message = "The email address is not complete; leave it empty if you want no answer.")
        String email,

        @NotBlank(message = "Write a message.")
        @Size(max = 5000, message = "The message may have 5,000 characters at most.")
        String message,

        @AssertTrue(message = "Confirm that the message holds no medical details or other confidential information.")
        boolean acknowledged) {

    public ContactForm {
        name = blankToNull(PlainText.line(name));
        email = blankToNull(PlainText.line(email));
        message = PlainText.of(message);
    }

    @JsonIgnore
    @AssertTrue(
            message =
                    "Choose what the message is about: question, privacy, correction, accessibility, security, other.")
    public boolean isTopicKnown() {
        return Topic.parse(topic).isPresent();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
