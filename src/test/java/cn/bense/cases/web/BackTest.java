package cn.bense.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk?view=late&grid=G1", "/cases?q=%E5%81%A5&state=A,B", "/search?q=a"})
    void returnsToOurOwnLists(String address) {
        assertThat(Back.own(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/desk",
                "/deskevil",
                "/cases/../login",
                "/desk?x={y}",
                "/me"
            })
    void goesNowhereElse(String address) {
        assertThat(Back.own(address)).isNull();
    }

    @Test
    void needsNoAddress() {
        assertThat(Back.own(null)).isNull();
    }
}
