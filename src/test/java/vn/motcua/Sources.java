package vn.motcua;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The program's own source, read with the compiler's parser: what byte code no longer says.
final class Sources {

    static final Path ROOT = Path.of("src/main/java");

    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<Caught> caught = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();

    private Sources() {}

    static Sources read() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = new Sources();
        try (var files = Files.walk(ROOT);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var java = files.filter(f -> f.toString().endsWith(".java")).toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(java));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                sources.new Reading(unit, docs).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    List<Caught> caught() {
        return caught;
    }

    List<Text> texts() {
        return texts;
    }

    List<Update> updates() {
        return updates;
    }

    /// A type with its size in lines that are neither blank nor comment.
    record Type(String name, int lines, boolean isPublic, boolean isNested, boolean documented) {}

    record Method(String name, int lines) {}

    /// What a `catch` names, and in which type.
    record Caught(String in, String what) {}

    /// A text written in the source, and in which type.
    record Text(String in, String value) {}

    /// An SQL update: its method, the table's constant, and whether its method names the table's
    /// version.
    record Update(String in, String table, boolean namesVersion) {}

    private final class Reading extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees docs;
        private final List<String> lines;

        Reading(CompilationUnitTree unit, DocTrees docs) throws IOException {
            this.unit = unit;
            this.docs = docs;
            this.lines = unit.getSourceFile().getCharContent(true).toString().lines().toList();
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (!type.getSimpleName().isEmpty()) {
                var flags = type.getModifiers().getFlags();
                types.add(
                        new Type(
                                name(),
                                size(type),
                                flags.contains(Modifier.PUBLIC),
                                getCurrentPath().getParentPath().getLeaf() instanceof ClassTree,
                                docs.getDocComment(getCurrentPath()) != null));
            }
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            BlockTree body = method.getBody();
            if (body != null && start(method) >= 0) {
                methods.add(new Method(name() + "." + method.getName(), size(body)));
            }
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitCatch(CatchTree block, Void none) {
            caught.add(new Caught(name(), block.getParameter().getType().toString()));
            return super.visitCatch(block, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text) {
                texts.add(new Text(name(), text));
            }
            return super.visitLiteral(literal, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            var called = call.getMethodSelect().toString();
            if ((called.equals("update") || called.endsWith(".update"))
                    && call.getArguments().size() == 1
                    && call.getArguments().getFirst().toString().matches("[A-Z][A-Z_]+")) {
                var table = call.getArguments().getFirst().toString();
                var around = around();
                updates.add(
                        new Update(
                                name() + "." + (around == null ? "" : around.getName()),
                                table,
                                String.valueOf(around).contains(table + ".VERSION")));
            }
            return super.visitMethodInvocation(call, none);
        }

        private @Nullable MethodTree around() {
            for (var tree : getCurrentPath()) {
                if (tree instanceof MethodTree method) {
                    return method;
                }
            }
            return null;
        }

        /// The type we are in, with its package, without anonymous ones.
        private String name() {
            var names = new ArrayList<String>();
            for (var tree : getCurrentPath()) {
                if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                    names.addFirst(type.getSimpleName().toString());
                }
            }
            names.addFirst(String.valueOf(unit.getPackageName()));
            return String.join(".", names);
        }

        private long start(Tree tree) {
            return docs.getSourcePositions().getStartPosition(unit, tree);
        }

        private int size(Tree tree) {
            var map = unit.getLineMap();
            var first = (int) map.getLineNumber(start(tree));
            var end = docs.getSourcePositions().getEndPosition(unit, tree);
            var last = (int) map.getLineNumber(end);
            return (int) lines.subList(first - 1, last).stream().filter(this::isCode).count();
        }

        private boolean isCode(String line) {
            var text = line.strip();
            return !text.isEmpty() && !text.startsWith("//");
        }
    }
}
