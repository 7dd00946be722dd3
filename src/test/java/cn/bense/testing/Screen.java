package cn.bense.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's screen. It counts what fingers do (a tap, a click, a photo taken are one each, typing is counted apart)
 * and keeps what the page complains about: script errors, refusals by the content security policy, foreign requests.
 */
public final class Screen implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final boolean phone;
    private final List<String> complaints = new ArrayList<>();
    private int taps;
    private int typed;

    Screen(BrowserContext context, String address, boolean phone) {
        this.context = context;
        this.address = address;
        this.phone = phone;
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().matches("(?s)(data|blob):.*") && !request.url().startsWith(address)) {
                complaints.add("foreign request: " + request.url());
            }
        });
    }

    /** Goes to an address of the program; no tap, as the first screen of a job is not one. */
    public Screen open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Playwright's page, for what is not counted. */
    public Page page() {
        return page;
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** Taps (phone) or clicks the one element that matches, and counts it. */
    public Screen tap(String selector) {
        return tap(page.locator(selector));
    }

    public Screen tap(Locator target) {
        taps++;
        if (phone) {
            target.tap();
        } else {
            target.click();
        }
        return this;
    }

    /** Takes photos with the file input that matches; one tap each, as the camera opens for each. */
    public Screen photograph(String selector, Path... photos) {
        taps += photos.length;
        page.locator(selector).setInputFiles(photos);
        return this;
    }

    /** Types into a field; counted in {@link #typed()}. */
    public Screen type(String selector, String text) {
        typed++;
        page.locator(selector).fill(text);
        return this;
    }

    /** Stands somewhere else, within {@code accuracy} metres. */
    public Screen standAt(double lat, double lon, double accuracy) {
        context.setGeolocation(new Geolocation(lat, lon).setAccuracy(accuracy));
        return this;
    }

    public int taps() {
        return taps;
    }

    public int typed() {
        return typed;
    }

    /** Starts counting again. */
    public Screen recount() {
        taps = 0;
        typed = 0;
        return this;
    }

    /** What went wrong behind the page so far; a good test asserts that it is empty. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Pixels by which the page is wider than the screen; 0 is right. */
    public int sidewaysScroll() {
        var wide = page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
        return ((Number) wide).intValue();
    }

    /** Keeps a picture in {@code target/screens/NAME.png} and returns its place. */
    public Path picture(String name) {
        var file = Path.of("target", "screens", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(false));
        return file;
    }

    void signIn(String account, String password) {
        open("/");
        if (page.url().contains("/login")) {
            page.locator("input[name=username]").fill(account);
            page.locator("input[name=password]").fill(password);
            page.locator("form#sign-in button:not([type=button])").click();
            // The next page: the one asked for, or the second step.
            page.locator("input[name=totp], body:not(:has(form#sign-in))")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            var code = page.locator("form#sign-in input[name=totp]");
            if (code.count() > 0) {
                code.fill(OneTimeCodes.next(address, account, "page"));
                page.locator("form#sign-in button").click();
            }
            page.waitForURL(url -> !url.contains("/login"));
        }
    }

    String session() {
        return context.storageState();
    }

    @Override
    public void close() {
        context.close();
    }
}
