package cn.bense.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One Chromium for the JVM; each screen is a context of its own. Sessions are kept per account. */
public final class Browser {

    private static final List<String> PATHS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private Browser() {}

    public static Screen phone(String address, String account) {
        return signedIn(address, account, true, options(true));
    }

    public static Screen desktop(String address, String account) {
        return signedIn(address, account, false, options(false));
    }

    /** A phone whose browser runs no JavaScript. */
    public static Screen withoutScript(String address, String account) {
        return signedIn(address, account, true, options(true).setJavaScriptEnabled(false));
    }

    /** A screen without a session. */
    public static Screen stranger(String address, boolean phone) {
        return new Screen(Holder.CHROMIUM.newContext(options(phone)), address, phone);
    }

    private static Screen signedIn(
            String address, String account, boolean phone, com.microsoft.playwright.Browser.NewContextOptions options) {
        var key = address + " " + account;
        Optional.ofNullable(SESSIONS.get(key)).ifPresent(options::setStorageState);
        var screen = new Screen(Holder.CHROMIUM.newContext(options), address, phone);
        screen.signIn(account, Program.PASSWORD);
        SESSIONS.put(key, screen.session());
        return screen;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(boolean phone) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setGeolocation(new Geolocation(36.1849, 118.1702).setAccuracy(8))
                .setPermissions(List.of("geolocation"));
        return phone
                ? options.setViewportSize(360, 780)
                        .setDeviceScaleFactor(2)
                        .setHasTouch(true)
                        .setIsMobile(true)
                : options.setViewportSize(1440, 900);
    }

    private static Path chromium() {
        return installed().orElseGet(() -> {
            if (!DebianPackages.canInstall()) {
                throw new IllegalStateException(
                        "No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk).");
            }
            DebianPackages.install("chromium", "fonts-noto-cjk");
            return installed().orElseThrow();
        });
    }

    private static Optional<Path> installed() {
        return PATHS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static final class Holder {
        static final com.microsoft.playwright.Browser CHROMIUM = launch();

        private static com.microsoft.playwright.Browser launch() {
            var executable = chromium();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        }
    }
}
