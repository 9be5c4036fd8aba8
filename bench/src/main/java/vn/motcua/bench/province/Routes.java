package vn.motcua.bench.province;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// The addresses that the program's controllers answer, read from their classes.
final class Routes {

    private static final String SHAPE = "\\{([a-z]+):(?:[^{}]|\\{[^{}]*\\})*\\}";

    private Routes() {}

    static Set<String> get() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var found = new TreeSet<String>();
        for (var bean : scanner.findCandidateComponents("vn.motcua")) {
            var type = Class.forName(bean.getBeanClassName());
            for (var method : type.getDeclaredMethods()) {
                var mapping =
                        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null && answersGet(mapping)) {
                    add(
                            found,
                            AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class),
                            mapping);
                }
            }
        }
        return found;
    }

    private static boolean answersGet(RequestMapping mapping) {
        return mapping.method().length == 0 || Set.of(mapping.method()).contains(RequestMethod.GET);
    }

    private static void add(Set<String> found, RequestMapping type, RequestMapping method) {
        for (var front : paths(type)) {
            for (var path : paths(method)) {
                var whole = (front + path).replaceAll(SHAPE, "{$1}");
                found.add(whole.isEmpty() ? "/" : whole);
            }
        }
    }

    private static String[] paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
    }
}
