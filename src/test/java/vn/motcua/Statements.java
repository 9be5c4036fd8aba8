package vn.motcua;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.motcua.shared.Prepared;

/// Listens to what a thread asks the database.
@TestConfiguration
public class Statements {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    @Bean
    DefaultConfigurationCustomizer listening() {
        return configuration -> configuration.setAppending(new Listener());
    }

    /// What [Prepared] sends goes past jOOQ; it is heard where it reaches the driver.
    @Bean
    static BeanPostProcessor listeningAtTheDriver() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new HeardSource(source) : bean;
            }
        };
    }

    private static final class HeardSource extends DelegatingDataSource {

        HeardSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return heard(
                    Connection.class,
                    connection,
                    (method, arguments, result) ->
                            method.getName().equals("prepareStatement")
                                    ? statement((String) arguments[0], (PreparedStatement) result)
                                    : result);
        }

        private static PreparedStatement statement(String text, PreparedStatement statement) {
            return heard(
                    PreparedStatement.class,
                    statement,
                    (method, _, result) -> {
                        var heard = HEARD.get();
                        if (heard != null
                                && method.getName().startsWith("execute")
                                && isOfPrepared()) {
                            heard.add(numbered(text));
                        }
                        return result;
                    });
        }

        /// As the server writes the places of values.
        private static String numbered(String text) {
            var next = new AtomicInteger();
            return Pattern.compile("\\?")
                    .matcher(text)
                    .replaceAll(_ -> "\\$" + next.incrementAndGet());
        }

        private static boolean isOfPrepared() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(
                                    f -> f.getClassName().equals(Prepared.class.getName())));
        }
    }

    private interface Heard {
        Object after(Method method, Object[] arguments, Object result) throws SQLException;
    }

    private static <T> T heard(Class<T> type, T target, Heard heard) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            try {
                                return heard.after(
                                        method, arguments, method.invoke(target, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    /// The statements sent while something was done, with their values in them; those of [Prepared]
    /// with the places of the values, `$1`.
    public static List<String> during(Supplier<?> what) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            what.get();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    private static final class Listener implements ExecuteListener {

        @Override
        public void executeStart(ExecuteContext context) {
            var heard = HEARD.get();
            if (heard != null) {
                var query = context.query();
                heard.add(
                        query == null
                                ? String.valueOf(context.sql())
                                : context.dsl().renderInlined(query));
            }
        }
    }
}
