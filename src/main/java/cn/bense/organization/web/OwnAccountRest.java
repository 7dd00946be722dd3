package cn.bense.organization.web;

import cn.bense.organization.Passwords;
import cn.bense.organization.Passwords.Kept;
import cn.bense.organization.Person;
import cn.bense.organization.SecondFactors;
import cn.bense.organization.Sessions;
import cn.bense.organization.Sessions.Listed;
import cn.bense.shared.Page;
import cn.bense.web.OneTimeCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: password, where one is signed in, second factor. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "我的账号")
class OwnAccountRest {

    record Change(
            @NotNull(message = "{error.required}") String oldPassword,
            @NotNull(message = "{error.required}") String newPassword,
            @Nullable Boolean revokeTokens) {}

    record Forgotten(@NotNull(message = "{error.required}") String username) {}

    record Factor(boolean on, boolean needed, int recoveryCodesLeft) {}

    record Codes(List<String> recoveryCodes) {}

    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondFactors factors;

    OwnAccountRest(Passwords passwords, Sessions sessions, SecondFactors factors) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "改我的密码", description = "别处的登录随之退出；revokeTokens 为 true 时令牌也收回，包括发这个请求的。")
    @ApiResponse(responseCode = "204", description = "已改")
    void change(Person person, @Valid @RequestBody Change change, HttpServletRequest request) {
        var kept = new Kept(SessionKey.of(request), !Boolean.TRUE.equals(change.revokeTokens()));
        passwords.change(person, change.oldPassword(), change.newPassword(), request.getRemoteAddr(), kept);
    }

    @PostMapping("/password-requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "忘记密码", description = "请安全管理员重设；有没有这个账号，回答都一样。")
    @ApiResponse(responseCode = "202", description = "已记下")
    @ApiResponse(responseCode = "429", description = "too-many-failures：这个地址请求太多次", content = @Content)
    void forgotten(@Valid @RequestBody Forgotten forgotten, HttpServletRequest request) {
        passwords.forgotten(forgotten.username(), request.getRemoteAddr());
    }

    @GetMapping("/sessions")
    @Operation(summary = "我在哪些浏览器登录着", description = "最近用的在前。")
    Page<Listed> sessions(Person person, HttpServletRequest request) {
        return new Page<>(sessions.of(person, SessionKey.of(request)), null);
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出我的一处登录")
    @ApiResponse(responseCode = "204", description = "已退出")
    void end(Person person, @PathVariable long id) {
        sessions.end(person, id);
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出别处的全部登录", description = "tokens=true 时令牌也收回，包括发这个请求的。")
    @ApiResponse(responseCode = "204", description = "已退出")
    void endOthers(Person person, @RequestParam(defaultValue = "false") boolean tokens, HttpServletRequest request) {
        sessions.endOthers(person, SessionKey.of(request), tokens);
    }

    @GetMapping("/second-factor")
    @Operation(summary = "我的二次验证")
    Factor factor(Person person) {
        var on = factors.isOn(person.username());
        return new Factor(on, factors.isNeededBy(person), on ? factors.recoveryCodesLeft(person) : 0);
    }

    @PostMapping("/second-factor/recovery-codes")
    @Operation(summary = "换一批备用口令", description = "只回答这一次，旧的作废。绑定验证器在网页上办。")
    Codes renew(Person person, OneTimeCode code) {
        return new Codes(factors.renewRecoveryCodes(person, code.digits()));
    }
}
