package cn.bense.web.error;

import java.util.List;

/**
 * An RFC 9457 problem document (api.md, Manners).
 *
 * @param title what the status means, in Chinese
 * @param detail what is wrong here and what would be right
 * @param code stable word for programs
 */
public record Problem(String type, String title, int status, String detail, String code, List<FieldProblem> errors) {

    /** One wrong field. */
    public record FieldProblem(String field, String code, String message) {}
}
