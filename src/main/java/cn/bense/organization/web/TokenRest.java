package cn.bense.organization.web;

import cn.bense.organization.Person;
import cn.bense.organization.Tokens;
import cn.bense.organization.Tokens.Issued;
import cn.bense.organization.Tokens.Listed;
import cn.bense.shared.Page;
import cn.bense.web.OneTimeCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Bearer tokens: got with a password, listed and revoked by their owner. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "令牌")
class TokenRest {

    /** {@code name} is what the owner calls the token. */
    record Wanted(
            @NotNull(message = "{error.required}") @Schema(example = "dispatcher")
            String username,

            @NotNull(message = "{error.required}") @Schema(example = "bense-demo-2026")
            String password,

            @Schema(example = "报表程序") @Nullable String name) {}

    private final Tokens tokens;

    TokenRest(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "用账号和密码换一个令牌", description = "令牌 90 天有效，只在这里出现一次，服务器只存摘要。")
    @ApiResponse(responseCode = "201", description = "令牌")
    @ApiResponse(
            responseCode = "401",
            description = "bad-credentials：账号或密码不正确；locked：5 次错误后锁定 30 分钟；totp-required：要动态口令；"
                    + "password-due、factor-due：先到网页改密码、启用二次验证",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "缺账号或密码，或名称太长", content = @Content)
    @ApiResponse(responseCode = "429", description = "too-many-failures：这个地址失败太多次", content = @Content)
    Issued issue(@Valid @RequestBody Wanted wanted, OneTimeCode code, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return tokens.signIn(wanted.username(), wanted.password(), code.digits(), wanted.name(), address);
    }

    @GetMapping
    @Operation(summary = "我的令牌", description = "有效的令牌，旧的在前。")
    Page<Listed> list(
            Person person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return new Listing(limit, after).of(tokens.of(person), t -> "%019d".formatted(t.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "收回我的一个令牌")
    @ApiResponse(responseCode = "204", description = "已收回")
    @ApiResponse(responseCode = "404", description = "token：没有这个令牌，或者不是你的", content = @Content)
    void revoke(Person person, @PathVariable long id) {
        tokens.revoke(person, id);
    }
}
