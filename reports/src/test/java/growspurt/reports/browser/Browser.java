package growspurt.reports.browser;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chromium without a window. Logs speak of what was opened last. */
final class Browser implements AutoCloseable {

    private static final int HEIGHT = 900;

    private final JsonMapper json = new JsonMapper();
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts {@code chromium}. Both paths are given, so that nothing looks for a browser to download. */
    static Browser start(Chromium chromium) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.browser().toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL", LogType.PERFORMANCE, "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens {@code page} as it is for a reader with a wide screen. */
    void open(URI page) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        load(page);
    }

    /** Opens {@code page} and runs no script that it holds. */
    void openWithoutScript(URI page) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        load(page);
    }

    private void load(URI page) {
        view(1440, Look.LIGHT);
        entries(LogType.BROWSER);
        entries(LogType.PERFORMANCE);
        driver.get(page.toString());
    }

    /** Shows the open page in a window of {@code width} CSS pixels. */
    void view(int width, Look look) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        cdp("Emulation.setEmulatedMedia", look.media());
    }

    /** {@return the address of the open page} */
    URI address() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl(), "no page is open"));
    }

    /** {@return the lines that {@code script}, a function's body, returns} */
    List<String> lines(String script, Object... arguments) {
        return strings(driver.executeScript(script, arguments));
    }

    /** {@return the lines that {@code script} hands to its last argument, a function} */
    List<String> linesLater(String script) {
        return strings(driver.executeAsyncScript(script));
    }

    /** {@return the one line that {@code script} returns} */
    String line(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** Presses {@code key} that many times. */
    void press(Keys key, int times) {
        Actions actions = new Actions(driver);
        for (int i = 0; i < times; i++) {
            actions.sendKeys(key);
        }
        actions.perform();
    }

    /** Types {@code text} into what has the focus. */
    void type(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** {@return addresses that the page has asked for since it was opened} */
    List<String> requests() {
        return entries(LogType.PERFORMANCE)
                .map(entry -> json.readTree(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url"))
                .map(JsonNode::asString)
                .toList();
    }

    /** {@return what the page has written to the console since it was opened, and what the browser has to say about it} */
    List<String> messages() {
        return entries(LogType.BROWSER).map(LogEntry::getMessage).toList();
    }

    /** {@return the open page on paper, as PDF} */
    byte[] pdf() {
        return decoded(cdp("Page.printToPDF", Map.of()));
    }

    /** {@return what the window shows, as PNG} */
    byte[] picture() {
        return decoded(cdp("Page.captureScreenshot", Map.of("format", "png")));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    private static byte[] decoded(Map<String, Object> answer) {
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    private Stream<LogEntry> entries(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false);
    }

    private static List<String> strings(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value, "the script returned nothing"))
                .stream().map(String::valueOf).toList();
    }
}
