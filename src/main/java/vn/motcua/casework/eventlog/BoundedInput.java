package vn.motcua.casework.eventlog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops a reader that would have to hold too much at once: a case or a line without an end, an
/// archive that unpacks into nothing but zeros.
final class BoundedInput extends FilterInputStream {

    /// Bytes of one piece; readers look ahead a little besides.
    static final long LONGEST = 32L << 20;

    private long read;
    private long piece;

    BoundedInput(InputStream in) {
        super(in);
    }

    /// The reader has come to the end of a piece.
    void next() {
        piece = read;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read - piece > LONGEST) {
            throw new IOException("one case or line is longer than %d bytes".formatted(LONGEST));
        }
    }
}
