package cn.bense.cases.web;

import cn.bense.audit.AuditLooks;
import cn.bense.organization.Person;
import cn.bense.web.SheetFile;
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

    private final CaseSheet sheet;
    private final AuditLooks looks;

    CaseExportRest(CaseSheet sheet, AuditLooks looks) {
        this.looks = looks;
        this.sheet = sheet;
    }

    @Operation(summary = "The list as an Excel file, same query as GET /cases")
    @GetMapping({"/cases.xlsx", "/api/v1/cases.xlsx"})
    void export(CaseFilterForm form, @Parameter(hidden = true) Person person, HttpServletResponse response)
            throws IOException {
        var filter = form.filter(person);
        looks.write(person.username(), "CASES_EXPORTED", "导出案件列表");
        response.setContentType(SheetFile.XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("cases.xlsx").build().toString());
        sheet.write(person, filter, response.getOutputStream());
    }
}
