package cn.bense.cases.web;

import cn.bense.organization.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list as a file, with the same query as the list. */
@Tag(name = "cases", description = "Problems found in the street, from report to closing")
@RestController
class CaseExportRest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseSheet sheet;

    CaseExportRest(CaseSheet sheet) {
        this.sheet = sheet;
    }

    @Operation(summary = "The list as an Excel file, same query as GET /cases")
    @GetMapping({"/cases.xlsx", "/api/v1/cases.xlsx"})
    void export(CaseFilterForm form, @Parameter(hidden = true) Person person, HttpServletResponse response)
            throws IOException {
        var filter = form.filter(person);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("cases.xlsx").build().toString());
        sheet.write(person, filter, response.getOutputStream());
    }
}
