package cn.bense.cases.web;

import cn.bense.cases.RequestBook;
import cn.bense.cases.RequestSettings;
import cn.bense.organization.Person;
import cn.bense.shared.DomainException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "requests")
@RestController
@RequestMapping("/api/v1/requests")
class RequestListRest {

    private static final int MOST_DAYS = 366;

    private final RequestBook requests;
    private final RequestSettings settings;

    RequestListRest(RequestBook requests, RequestSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    record Requests(List<RequestJson> items) {}

    record Shares(int days, List<RequestBook.Share> items) {}

    @Operation(
            summary =
                    "Requests that wait for a decision, those due first in front; mine=true: those the caller decides")
    @GetMapping
    Requests waiting(@RequestParam(defaultValue = "false") boolean mine, @Parameter(hidden = true) Person person) {
        var found = mine ? requests.mine(person) : requests.waiting(person);
        return new Requests(found.stream().map(RequestJson::of).toList());
    }

    @Operation(
            summary = "Cases with returns, voids, extensions, suspensions among those filed in the last days, by unit;"
                    + " the first row is all units together")
    @GetMapping("/shares")
    Shares shares(@RequestParam(required = false) @Nullable Integer days, @Parameter(hidden = true) Person person) {
        var span = days == null ? settings.window() : days;
        if (span < 1 || span > MOST_DAYS) {
            throw DomainException.malformed("request-days", span);
        }
        return new Shares(span, requests.shares(person, span));
    }
}
