package cn.bense.web.api;

import cn.bense.web.IfMatch;
import cn.bense.web.OneTimeCode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what holds for all of its kind: the optional headers and the problem answers. */
@Component
class CommonManners implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        headers(operation, handler);
        refusal(operation, "400");
        refusal(operation, "401");
        refusal(operation, "403");
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(PathVariable.class))) {
            refusal(operation, "404");
        }
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            refusal(operation, "409");
            refusal(operation, "422");
        }
        refusal(operation, "503");
        return operation;
    }

    private static void headers(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            header(operation, "Idempotency-Key", "同一个键加同样内容只办一次，再发得到同样的回答；保留 30 天");
        }
        if (takes(handler, IfMatch.class)) {
            header(operation, "If-Match", "看到的版本，例如 \"3\"；已变则 409 stale");
        }
        if (takes(handler, OneTimeCode.class)) {
            header(operation, OneTimeCode.HEADER, "验证器当前的 6 位动态口令，一个口令在同一处只能用一次；缺少或不对则 totp-required");
        }
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static void header(Operation operation, String name, String text) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(text)
                .schema(new StringSchema()));
    }

    private static void refusal(Operation operation, String status) {
        if (operation.getResponses() != null && !operation.getResponses().containsKey(status)) {
            operation.getResponses().addApiResponse(status, new ApiResponse().$ref(OpenApiConfig.PROBLEM));
        }
    }
}
