package cn.bense.process.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
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
            definition.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, task -> keeper.getObject().opened(task));
            definition.addTaskListener(
                    TaskListener.EVENTNAME_DELETE, task -> keeper.getObject().vanished(task));
        }
    }
}
