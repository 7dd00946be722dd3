package cn.bense.organization.web;

import cn.bense.organization.AccountBook;
import cn.bense.organization.AccountBook.AccountView;
import cn.bense.organization.AccountCare;
import cn.bense.organization.AccountCare.OneTimePassword;
import cn.bense.organization.Person;
import cn.bense.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as the security administrator sees them. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "账号安全", description = "安全管理员办理，系统管理员和审计员只看；自己的账号不能自己办（account-own）。")
class AccountRest {

    private final AccountBook book;
    private final AccountCare care;

    AccountRest(AccountBook book, AccountCare care) {
        this.book = book;
        this.care = care;
    }

    @GetMapping
    @Operation(summary = "全部账号的状态", description = "按账号排序。")
    Page<AccountView> list(
            Person person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return new Listing(limit, after).of(book.all(person), AccountView::username);
    }

    @GetMapping("/{username}")
    @Operation(summary = "一个账号的状态")
    AccountView one(Person person, @PathVariable String username) {
        return book.of(person, username);
    }

    @PostMapping("/{username}/unlock")
    @Operation(summary = "解除锁定")
    AccountView unlock(Person person, @PathVariable String username) {
        care.unlock(person, username);
        return book.of(person, username);
    }

    @PostMapping("/{username}/give-password")
    @Operation(summary = "给一次性密码", description = "只回答这一次，短时有效，第一次登录必须改；这个账号的登录和令牌都收回。")
    OneTimePassword givePassword(Person person, @PathVariable String username) {
        return care.givePassword(person, username);
    }

    @PostMapping("/{username}/dismiss")
    @Operation(summary = "不理会重设密码的请求")
    AccountView dismiss(Person person, @PathVariable String username) {
        care.dismiss(person, username);
        return book.of(person, username);
    }

    @PostMapping("/{username}/reset-second-factor")
    @Operation(summary = "重设二次验证", description = "本人下次登录时重新绑定验证器。")
    AccountView resetSecondFactor(Person person, @PathVariable String username) {
        care.resetSecondFactor(person, username);
        return book.of(person, username);
    }

    @PostMapping("/{username}/sign-out")
    @Operation(summary = "收回全部登录和令牌")
    AccountView signOut(Person person, @PathVariable String username) {
        care.signOut(person, username);
        return book.of(person, username);
    }

    @PostMapping("/{username}/close")
    @Operation(summary = "停用账号")
    AccountView close(Person person, @PathVariable String username) {
        care.close(person, username);
        return book.of(person, username);
    }

    @PostMapping("/{username}/reopen")
    @Operation(summary = "恢复停用的账号")
    AccountView reopen(Person person, @PathVariable String username) {
        care.reopen(person, username);
        return book.of(person, username);
    }
}
