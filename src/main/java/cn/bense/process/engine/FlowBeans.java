package cn.bense.process.engine;

import cn.bense.process.FlowBean;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The allow-list of beans an expression may name, looked up when asked so that step beans may be lazy. */
final class FlowBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private @Nullable Set<String> names;

    FlowBeans(ApplicationContext context) {
        this.context = context;
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = Set.of(context.getBeanNamesForAnnotation(FlowBean.class));
        }
        return names;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String && names().contains(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name && names().contains(name) ? context.getBean(name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Map<Object, Object> beans = new LinkedHashMap<>();
        names().forEach(name -> beans.put(name, context.getBean(name)));
        return beans.entrySet();
    }
}
