package cn.bense.organization.web;

import cn.bense.organization.Person;
import cn.bense.organization.Places;
import cn.bense.organization.Places.Grid;
import cn.bense.organization.Places.Road;
import cn.bense.organization.Post;
import cn.bense.organization.Staff;
import cn.bense.organization.Unit;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the register holds, for programs that fill in forms: roads, grids, units, people. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "单位、人员、道路、网格")
class RegisterRest {

    /** A unit; its code names a performer in {@code dispatch}. */
    record UnitView(String code, String name, Unit.Kind kind) {
        static UnitView of(Unit unit) {
            return new UnitView(unit.code(), unit.name(), unit.kind());
        }
    }

    /** A person without anything personal. */
    record PersonView(
            String username,
            String name,
            String unit,
            String unitName,
            List<Post> posts,
            @Nullable String crew) {
        static PersonView of(Person p) {
            return new PersonView(
                    p.username(),
                    p.name(),
                    p.unit(),
                    p.unitName(),
                    p.posts().stream().sorted().toList(),
                    p.crew());
        }
    }

    private final Staff staff;
    private final Places places;

    RegisterRest(Staff staff, Places places) {
        this.staff = staff;
        this.places = places;
    }

    @GetMapping("/roads")
    @Operation(summary = "道路", description = "按代码排列；line 是中心线，经纬度为 WGS-84；widthM 单位米。")
    Page<Road> roads(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return new Listing(limit, after).of(places.roads(), Road::code);
    }

    @GetMapping("/grids")
    @Operation(summary = "网格", description = "按代码排列；outline 是边界，首尾相接，不重复第一个点。")
    Page<Grid> grids(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return new Listing(limit, after).of(places.grids(), Grid::code);
    }

    @GetMapping("/units")
    @Operation(summary = "单位", description = "按代码排列；承包企业的人只看到本企业和局内单位。")
    Page<UnitView> units(
            Person person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return new Listing(limit, after)
                .of(staff.unitsSeenBy(person).stream().map(UnitView::of).toList(), UnitView::code);
    }

    @GetMapping("/people")
    @Operation(summary = "人员", description = "值班长、调度员、合同主管、审计员和管理员可看；不含电话。")
    @ApiResponse(responseCode = "200", description = "人员")
    @ApiResponse(responseCode = "403", description = "people-rights：岗位不够", content = @Content)
    Page<PersonView> people(
            Person person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return new Listing(limit, after)
                .of(staff.peopleSeenBy(person).stream().map(PersonView::of).toList(), PersonView::username);
    }
}
