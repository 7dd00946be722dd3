/* A process drawing in words, for those who do not see it: where it stands and its happy line. Loaded by diagram.js. */
(function () {
  'use strict';

  function bold(words) {
    var b = document.createElement('b');
    b.className = 'c-acc';
    b.textContent = words;
    return b;
  }

  /** Fills {@code box}; {@code registry} is the viewer's element registry. */
  window.benseWords = function (box, registry, standing) {
    var active = standing.active || [];
    box.textContent = '';
    box.append.apply(box, whereItStands(registry, active, standing.passed || []));
    box.append('文字版：');
    mainLine(registry).forEach(function (node, i) {
      var count = (standing.counts || {})[node.id];
      box.append(i ? ' → ' : '', active.indexOf(node.id) >= 0 ? bold(node.name) : node.name);
      if (count) box.append('（' + count + ' 件）');
    });
    box.append('。');
  };

  function whereItStands(registry, active, passed) {
    var names = active.map(function (id) { return registry.get(id); })
      .filter(function (e) { return e && e.businessObject.name && e.type !== 'bpmn:SubProcess'; })
      .map(function (e) { return e.businessObject.name; });
    if (names.length) return ['现在：', bold(names.join('、')), '。'];
    return passed.length ? ['已经走完。'] : [];
  }

  /** The happy line: at a gateway the flow drawn straight on to the right, else the default one. */
  function mainLine(registry) {
    var process = registry.filter(function (e) { return e.type === 'bpmn:Participant'; })
      .map(function (e) { return e.businessObject.processRef; })[0];
    return process ? line(process, registry) : [];
  }

  function line(scope, registry) {
    var seen = {};
    var names = [];
    var node = (scope.flowElements || []).filter(function (e) { return e.$type === 'bpmn:StartEvent'; })[0];
    while (node && !seen[node.id]) {
      seen[node.id] = true;
      if (node.$type === 'bpmn:SubProcess') names = names.concat(line(node, registry));
      else if (node.name && !/Gateway$/.test(node.$type)) names.push({ id: node.id, name: node.name });
      var flow = straightOn(node, registry);
      node = flow && flow.targetRef;
    }
    return names;
  }

  function straightOn(node, registry) {
    var out = node.outgoing || [];
    return out.filter(function (flow) {
      var drawn = registry.get(flow.id);
      return drawn && drawn.waypoints[0].y === drawn.waypoints[1].y && drawn.waypoints[1].x > drawn.waypoints[0].x;
    })[0] || node.default || out[0];
  }
})();
