package cn.bense.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bense.organization.Person;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.shared.GeoPoint;
import cn.bense.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** What pages show of photos, and what company people do not see there. */
class PhotoFragmentsTest {

    static final SubjectRef CASE = new SubjectRef("case", "AJ20260417-00142");
    static final Photos.Finding TWIN = new Photos.Finding("SAME_BYTES", "BAD", "与另一件的照片完全相同", "AJ20260101-00001");
    static final Person INSPECTOR = person("li", "DUCHA", false, Post.VERIFIER);
    static final Person CREW = person("sun", "JINGYUAN", true, Post.CREW);

    final ResourceBundleMessageSource messages = messages();
    final PhotoViews views = views();

    @Test
    void gridTagsPhotosAndFlagsRepeats() {
        var html = render(
                "<div th:replace=\"~{evidence/photos :: grid(${photos})}\"></div>",
                Map.of("photos", views.of(CASE, INSPECTOR)));
        assertThat(html)
                .contains(">前</span>", ">后 1</span>", ">后 2</span>", "tg after", "/photos/a2/thumbnail")
                .containsOnlyOnce("疑似重复")
                .doesNotContain("style=");
    }

    @Test
    void comparesTwoPhotosWithARange() {
        var photos = views.of(CASE, INSPECTOR);
        var html = render(
                "<div th:replace=\"~{evidence/photos :: compare(${b}, ${a})}\"></div>",
                Map.of("b", photos.get(0), "a", photos.get(1)));
        assertThat(html)
                .contains("src=\"/photos/b1\"", "src=\"/photos/a1\"", "type=\"range\"")
                .doesNotContain("oninput");
    }

    @Test
    void listsChecksInTheWordsOfTheReference() {
        var checks =
                new EvidenceChecks(messages).of(views.of(CASE, INSPECTOR).subList(1, 3), new GeoPoint(36.1868, 118.16));
        var html = render("<ul th:replace=\"~{evidence/photos :: checks(${list})}\"></ul>", Map.of("list", checks));
        assertThat(html).contains("定位距案发点 11 米", "现场拍摄，非相册选取", "1 张疑似重复使用", "c-ok", "c-warn");
    }

    @Test
    void shooterWorksWithoutScriptAndKeepsEarlierPhotos() {
        var html = render(
                "<div th:replace=\"~{evidence/photos :: shooter(name='photoIds', label='拍整改后', min=1, ids=${ids})}\"></div>",
                Map.of("ids", List.of("a1")));
        assertThat(html)
                .contains(
                        "name=\"photo\"",
                        "capture=\"environment\"",
                        "拍整改后",
                        "data-min=\"1\"",
                        "data-url=\"/api/v1/photos\"",
                        "name=\"photoIds\" value=\"a1\"");
    }

    @Test
    void companyPeopleSeeNeitherOtherCasesNorTheFinder() {
        var photos = views.of(CASE, CREW);
        assertThat(photos)
                .flatExtracting(PhotoView::findings)
                .extracting(PhotoView.FindingView::otherCase)
                .containsOnlyNulls();
        assertThat(photos.get(0).uploader()).as("the finder").isNull();
        assertThat(photos.get(1).uploader()).as("a colleague").isEqualTo("hai");
        assertThat(views.of(CASE, INSPECTOR).get(2).findings().get(0).otherCase())
                .isEqualTo("AJ20260101-00001");
    }

    private PhotoViews views() {
        var photos = Mockito.mock(Photos.class);
        Mockito.when(photos.of(CASE))
                .thenReturn(List.of(
                        bound("before", 1, "b1", "zhou", List.of()),
                        bound("after", 1, "a1", "hai", List.of()),
                        bound("after", 2, "a2", "hai", List.of(TWIN))));
        var staff = Mockito.mock(Staff.class);
        Mockito.when(staff.find("hai")).thenReturn(Optional.of(person("hai", "JINGYUAN", true, Post.CREW)));
        Mockito.when(staff.find("zhou")).thenReturn(Optional.of(person("zhou", "DUCHA", false, Post.INSPECTOR)));
        Mockito.when(staff.nameOf(Mockito.any())).thenAnswer(call -> call.getArgument(0));
        return new PhotoViews(photos, staff);
    }

    private static Photos.BoundPhoto bound(
            String kind, int position, String id, String uploader, List<Photos.Finding> findings) {
        var at = Instant.parse("2026-04-17T00:51:00Z");
        var photo = new Photos.Photo(
                id,
                "ab".repeat(32),
                960,
                720,
                at,
                at,
                new GeoPoint(36.1869, 118.16),
                8.0,
                "camera",
                uploader,
                findings);
        return new Photos.BoundPhoto(kind, position, null, null, uploader, at, photo);
    }

    private static Person person(String username, String unit, boolean ofCompany, Post post) {
        return new Person(username, username, unit, unit, ofCompany, Set.of(post), null);
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/evidence");
        source.setDefaultEncoding("UTF-8");
        return source;
    }

    private String render(String page, Map<String, Object> model) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setCheckExistence(true);
        files.setOrder(1);
        var texts = new StringTemplateResolver();
        texts.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(files, texts));
        var beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("photoTags", new PhotoTags(messages));
        var servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        var context = new WebContext(exchange);
        context.setVariables(model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return engine.process(page, context);
    }
}
