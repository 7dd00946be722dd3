package cn.bense.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ToastTest {

    @Test
    void carriesChineseThroughAnAsciiHeader() {
        var response = new MockHttpServletResponse();
        Toast.ok("已派遣 3 件").undoable("/desk/undo", "撤回", 10).on(response);

        var header = response.getHeader("HX-Trigger");
        assertThat(header).matches("\\p{ASCII}+");
        var toast = JsonMapper.shared().readTree(header).get("toast");
        assertThat(toast.get("text").asString()).isEqualTo("已派遣 3 件");
        assertThat(toast.get("seconds").asInt()).isEqualTo(10);
    }
}
