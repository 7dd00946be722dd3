package cn.bense.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** One method of one address, with the handler behind it. */
record Route(HttpMethod method, String path, boolean multipart, String handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");

    /** All that Spring knows of, in the order of their addresses; a controller cannot be forgotten here. */
    static List<Route> all(ApplicationContext program) {
        var all = new ArrayList<Route>();
        program.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> add(all, info, handler)));
        all.sort(Comparator.comparing(Route::path).thenComparing(r -> r.method().name()));
        return all;
    }

    private static void add(List<Route> all, RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var multipart = info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        var where = handler.getBeanType().getSimpleName() + "#"
                + handler.getMethod().getName();
        for (var path : new TreeSet<>(info.getPatternValues())) {
            (methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods))
                    .forEach(m -> all.add(new Route(m.asHttpMethod(), path.isEmpty() ? "/" : path, multipart, where)));
        }
    }

    boolean isApi() {
        return path.startsWith("/api/v1/");
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    /** The address with its variables filled in. */
    String filled(Function<String, String> value) {
        return VARIABLE.matcher(path).replaceAll(found -> value.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
