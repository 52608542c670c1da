package org.xrayreference.reference.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadDownloadListTest {
    private static final String SHA256 = "ab".repeat(32);
    private static final String MD5 = "cd".repeat(16);

    @Test
    void readsAddressesChecksumsAndNames() throws IOException {
        // Given
        String list = "# remark\n\nhttps://a.example/x/one.tar.gz?y=1 " + SHA256 + " # another\n"
                + "http://b.example/two#part  md5:" + MD5.toUpperCase(Locale.ROOT) + "\ttwo.tgz\n";

        // When
        List<Wanted> wanted = ReadDownloadList.read(new StringReader(list));

        // Then
        assertThat(wanted)
                .containsExactly(
                        new Wanted(
                                URI.create("https://a.example/x/one.tar.gz?y=1"),
                                new Checksum(Checksum.Kind.SHA256, SHA256),
                                "one.tar.gz"),
                        new Wanted(
                                URI.create("http://b.example/two#part"),
                                new Checksum(Checksum.Kind.MD5, MD5),
                                "two.tgz"));
    }

    @Test
    void bringsTheTwelveArchivesOfNih() throws IOException {
        // When
        List<Wanted> wanted = ReadDownloadList.read(Optional.empty());

        // Then
        assertThat(wanted).hasSize(12);
        assertThat(wanted.get(11).name()).isEqualTo("images_012.tar.gz");
        assertThat(wanted).extracting(Wanted::checksum).doesNotHaveDuplicates();
        assertThat(wanted)
                .extracting(Wanted::address)
                .doesNotHaveDuplicates()
                .allMatch(address ->
                        address.toString().matches("https://nihcc\\.box\\.com/shared/static/[a-z0-9]{32}\\.gz"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, wanted are an address",
        "https://a.example/x abc, “abc” is no SHA-256",
        "https://a.example/x md5:SHA, is no SHA-256",
        "file:///etc/passwd SHA, is no http or https address",
        "https://a.example/x SHA ../x, “../x” cannot be the name",
        "https://a.example/ SHA, “” cannot be the name",
        "https://a.example/.. SHA, “..” cannot be the name"
    })
    void namesTheLineThatIsWrong(String line, String why) {
        assertThatThrownBy(() -> ReadDownloadList.read(new StringReader("#\n" + line.replace("SHA", SHA256))))
                .hasMessageStartingWith("Line 2 of the list: ")
                .hasMessageContaining(why);
    }

    @Test
    void refusesTwoFilesOfOneName() {
        // Given
        String list = "https://a.example/x " + SHA256 + "\nhttps://b.example/x " + SHA256;

        // When // Then
        assertThatThrownBy(() -> ReadDownloadList.read(new StringReader(list)))
                .hasMessageContaining("there is another “x”");
    }
}
