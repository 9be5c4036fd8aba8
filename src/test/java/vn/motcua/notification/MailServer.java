package vn.motcua.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A real mail server in a process of its own, which can be killed. What it had taken dies with it.
final class MailServer implements AutoCloseable {

    static final int SMTP = 18525;
    private static final int POP3 = 18110;
    private static final String HOST = "127.0.0.1";

    private final Process process;

    private MailServer(Process process) {
        this.process = process;
    }

    /// What the process runs.
    public static void main(String... args) throws InterruptedException {
        var mail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(SMTP, HOST, ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(POP3, HOST, ServerSetup.PROTOCOL_POP3)
                        });
        mail.start();
        Thread.currentThread().join();
    }

    static MailServer start() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MailServer.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var server = new MailServer(process);
        for (int i = 0; i < 300 && !answers(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return server;
    }

    /// What came for an address.
    List<MimeMessage> received(String address) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.pop3.host", HOST);
        properties.put("mail.pop3.port", Integer.toString(POP3));
        try (var store = Session.getInstance(properties).getStore("pop3")) {
            store.connect(address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var copies = new ArrayList<MimeMessage>();
                for (var message : inbox.getMessages()) {
                    copies.add(new MimeMessage((MimeMessage) message));
                }
                return copies;
            }
        } catch (AuthenticationFailedException _) {
            return List.of(); // it knows only those who ever got mail
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getByName(HOST), SMTP);
                var pop = new Socket(InetAddress.getByName(HOST), POP3)) {
            return socket.isConnected() && pop.isConnected();
        } catch (ConnectException _) {
            return false;
        }
    }
}
