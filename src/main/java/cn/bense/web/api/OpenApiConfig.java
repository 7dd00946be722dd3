package cn.bense.web.api;

import cn.bense.web.IfMatch;
import cn.bense.web.OneTimeCode;
import cn.bense.web.error.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of the API's description; each operation is described where it stands. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {

    static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, OneTimeCode.class);
    }

    @Bean
    OpenAPI openApi() {
        var components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("POST /api/v1/tokens 得到的令牌；浏览器里用登录会话加 X-CSRF-TOKEN 也可以"))
                .addResponses(PROBLEM, problem());
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("本色 城市管理调度 API")
                        .version("1")
                        .description("时间带时区；金额是整数分，字段名以 Fen 结尾；错误是 application/problem+json，按 code 判断。"))
                .servers(List.of(new Server().url("/"))) // never the Host header
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Operations that need no sign-in say so: {@code security: []} (api.md, Manners). */
    @Bean
    OpenApiCustomizer publicOperations() {
        return api -> {
            for (var path : List.of("/api/v1/tokens", "/api/v1/password-requests")) {
                var open = api.getPaths() == null ? null : api.getPaths().get(path);
                if (open != null && open.getPost() != null) {
                    open.getPost().setSecurity(List.of());
                }
            }
        };
    }

    private static ApiResponse problem() {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description("问题说明（RFC 9457）")
                .content(new Content().addMediaType("application/problem+json", body));
    }
}
