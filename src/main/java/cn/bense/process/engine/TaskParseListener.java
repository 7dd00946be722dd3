package cn.bense.process.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Has every user task of every definition keep its row in our inbox. */
class TaskParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<HumanTaskKeeper> keeper;

    TaskParseListener(ObjectProvider<HumanTaskKeeper> keeper) {
        this.keeper = keeper;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            var definition = behavior.getTaskDefinition();
            var post = takePost(activity, definition);
            definition.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, task -> keeper.getObject().opened(task, post));
            definition.addTaskListener(
                    TaskListener.EVENTNAME_DELETE, task -> keeper.getObject().vanished(task));
        }
    }

    /** The drawing's candidate group is ours: it goes into our row, and the engine keeps none of its own. */
    private static String takePost(ActivityImpl activity, TaskDefinition definition) {
        var groups = definition.getCandidateGroupIdExpressions();
        var post = groups.stream()
                .map(Expression::getExpressionText)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no candidate group at " + activity.getId()));
        groups.clear();
        return post;
    }
}
