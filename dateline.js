(()=>{function Y(t,n=1,e=1){let r=n<=2?t-1:t,s=Math.floor(r/400),o=r-s*400,a=Math.floor((153*((n+9)%12)+2)/5)+e-1;return s*146097+o*365+Math.floor(o/4)-Math.floor(o/100)+a-719468}function S(t){let n=Math.floor(t)+719468,e=Math.floor(n/146097),r=n-e*146097,s=Math.floor((r-Math.floor(r/1460)+Math.floor(r/36524)-Math.floor(r/146096))/365),o=r-(365*s+Math.floor(s/4)-Math.floor(s/100)),a=Math.floor((5*o+2)/153),l=a<10?a+3:a-9;return{year:s+e*400+(l<=2?1:0),month:l,day:o-Math.floor((153*a+2)/5)+1}}var q=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"],K=t=>t<=0?`${1-t} BC`:t<1e3?`AD ${t}`:String(t);var jt=18,Dt=200,it=200,Ht=200;function lt({first:t,last:n,place:e,width:r,left:s,right:o}){let a=[],l=p=>({...p,x:e(p.day),half:r(p.label,p.unit)/2}),i=p=>p.every((g,d)=>d===0||g.x-g.half-p[d-1].x-p[d-1].half>=jt),f=(p,g,d)=>{let u=c[d];if(!u||p.x>o+it||g.x<s-it||g.day-p.day>u.longest)return;let m=[];for(let x of u.every){let E=u.between(p,g,x).map(l);if(E.length){if(i([p,...E,g])){m=E;break}u.single&&!m.length&&Math.min(g.x,o)-Math.max(p.x,s)>Dt&&(m=h(E,p,g))}}a.push(...m);let w=[p,...m,g];for(let x=1;x<w.length;x++)f(w[x-1],w[x],m.length&&!u.whole?d:d+1)},h=(p,g,d)=>{let u=[];for(let m of p)i([u[u.length-1]||g,m,d])&&u.push(m);return u},y=(p,g)=>({day:p,x:g,half:0}),c=Bt(S(n).year-S(t).year+1);return f(y(t-1,-1/0),y(n,1/0),0),a.filter(p=>p.x>=s-1&&p.x<=o+1).sort((p,g)=>p.day-g.day)}function Bt(t){let n=[];for(let e=10**Math.floor(Math.log10(Math.max(t,1)));e>=1;e/=10)n.push({every:[1,2,5],between:(r,s,o)=>Yt(r,s,o*e),longest:1/0,single:!0});return n.push({every:[1,3,6],between:Kt,longest:366}),n.push({every:[1,5,10,15],between:_t,longest:31,whole:!0}),n}function Yt(t,n,e){let r=t.count??at(S(t.day).year),s=n.count??at(S(n.day).year),o=[];if((s-r)/e>Ht||t.label&&n.label&&(s-r)%e)return o;for(let a=Math.ceil(r/e)*e;a<=s;a+=e){if(a===0&&e<5)continue;let l=qt(a),i=Y(l);i>t.day&&i<n.day&&o.push({day:i,count:a,label:K(l),unit:"year"})}return o}var at=t=>t>0?t:t-1,qt=t=>t>0?t:t+1;function Kt(t,n,e){let r=[],{year:s,month:o}=S(t.day);for(;;){++o>12&&([s,o]=[s+1,1]);let a=Y(s,o);if(a>=n.day)return r;(o-1)%e===0&&r.push({day:a,label:q[o-1],unit:"month"})}}function _t(t,n,e){let r=[];for(let s=Math.floor(t.day)+1;s<n.day;s++){let o=S(s).day;(e===1||(o-1)%e===0&&o<=31-e/2)&&r.push({day:s,label:String(o),unit:"day"})}return r}function _(t,n){let{year:e,month:r,day:s}=S(t),o=n==="year"||n==="month"?"":q[r-1]+" ";return(n?"":s+" ")+o+K(e)}var W=1,C=2,z=4,dt=8,J=16,ut=32,T=5,Z=11,Gt=80,ct=40,j=72,pt=150,D=9,gt=4,Vt=17,ft=40,Xt=1e-6;function mt(t,n=10){let e=t.map(i=>{let f=i.from.length;return{...i,n:f,label:new Array(f),width:new Float32Array(f).fill(NaN),bold:new Uint8Array(f),home:new Array(f).fill(null),last:new Array(f).fill(null),order:Jt(i),start:new Float64Array(f),end:new Float64Array(f)}}),r=Float64Array.from(e.flatMap(i=>i.weight)).sort(),s=r.length,o=r[Math.max(0,s-n)],a=r[s>>1],l=n;for(let i of e)for(let f of i.order){if(l===0||i.weight[f]<o||i.weight[f]<=a)break;i.bold[f]=1,l--}return{lanes:e,total:s}}function Jt(t){let n=t.from.length,e=Array.from({length:n},(o,a)=>a),r=new Uint32Array(n),s=new Float64Array(n);e.sort((o,a)=>t.weight[a]-t.weight[o]||Math.floor(t.from[o])-Math.floor(t.from[a])||o-a);for(let o=0,a=0;o<n;o++){let l=e[o],i=e[o-1],f=o>0&&t.weight[i]===t.weight[l],h=f&&Math.floor(t.from[i])===Math.floor(t.from[l]);a=h?a:f?a+1:0,r[l]=h?r[i]+1:0,s[l]=Zt(a)}return e.sort((o,a)=>t.weight[a]-t.weight[o]||r[o]-r[a]||s[o]-s[a]||o-a)}function Zt(t){let n=0;for(let e=.5;t>0;t>>>=1,e/=2)t&1&&(n+=e);return n}function L(t,n){return t.label[n]===void 0&&(t.label[n]=Qt(t.title[n])),t.label[n]}function Qt(t){let n=t.slice(0,4*j).replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g," ").trim(),e=Array.from(n);return e.length>j||t.length>4*j?e.slice(0,j-1).join("").trimEnd()+"…":n}function yt(t,n){t.scale=n;for(let e of t.lanes)for(let r=0;r<e.n;r++){let s=e.from[r]===e.to[r],o=s&&e.from[r]===Math.floor(e.from[r]);e.start[r]=n.position(e.from[r]+(o&&!ht(e,r)?.5:0)),e.end[r]=s&&!ht(e,r)?e.start[r]:n.position(e.to[r]+1)}}var ht=(t,n)=>(t.marks[n]&(W|C))!==0,Q=(t,n)=>t.start[n]===t.end[n];function wt(t,n,e){let r=n<640,{total:s}=t,[o,a]=s>120?[11,14]:s>24?[12,19]:s>12||r?[12,22]:[15,28],l={narrow:r,size:o,row:a,axis:Math.min(o,12),heading:r?Vt:0};return l.names=t.lanes.map(i=>r?[i.name]:te(i.name,104,e)),l.gutter=r?0:24+Math.ceil(Math.max(64,...l.names.flat().map(i=>e(i,!0,12)))),l}function te(t,n,e){let r=[];for(let s of t.split(" ")){let o=r.length?`${r[r.length-1]} ${s}`:s;r.length&&e(o,!0,12)<=n?r[r.length-1]=o:r.push(s)}return r.slice(0,3)}function xt(t,{width:n,height:e,style:r,measure:s}){let o={left:0,right:n-r.gutter},a={left:0,perUnit:o.right},l=2*gt+D+r.heading,i=t.lanes.map((g,d)=>r.narrow?1:Math.ceil((15*r.names[d].length+16-D)/r.row)),f=t.lanes.map((g,d)=>{if(ee(g),g.n>pt)return ft;let u=V(ft);return X(g,u,{box:o,view:a,style:r,measure:s}),Math.max(i[d],u.findLastIndex(m=>m.length)+1)}),h=[...i],y=Math.floor((e-l*t.lanes.length)/r.row)-h.reduce((g,d)=>g+d,0);for(;y>0;y--){let g=-1;if(f.forEach((d,u)=>{h[u]<d&&(g<0||h[u]/d<h[g]/f[g])&&(g=u)}),g<0)break;h[g]++}let c=0,p=0;return t.lanes.forEach((g,d)=>{g.rows=h[d],g.top=c,g.height=h[d]*r.row+l,c+=g.height;let{placed:u}=X(g,V(g.rows),{box:o,view:a,style:r,measure:s});for(let{i:m,row:w,side:x}of u)g.home[m]={row:w,side:x};p+=u.length}),{height:c,named:p}}var V=t=>Array.from({length:t},()=>[]);function ee(t){t.home.fill(null),t.last.fill(null)}function Mt(t,{box:n,view:e,style:r,measure:s}){let o=t.lanes.map(c=>{let p=X(c,V(c.rows),{box:n,view:e,style:r,measure:s});for(let{i:u,row:m,side:w}of p.placed)c.last[u]={row:m,side:w};let g=n.top+c.top,d=g+gt+r.heading+r.row/2;for(let u of p.placed)u.y=d+u.row*r.row;return{...p,top:g,height:c.height,firstRow:d,rowHeight:r.row,rugTop:g+c.height-D,rugHeight:D}}),{scale:a}=t,l=c=>e.left+a.position(c)*e.perUnit,i={first:a.day((n.left-e.left)/e.perUnit),last:a.day((n.right-e.left)/e.perUnit)},f=lt({first:a.first,last:a.last+1,place:l,left:n.left,right:n.right,width:(c,p)=>s(c,p==="year",r.axis)}),h=o.reduce((c,p)=>c+p.placed.length,0),y=o.reduce((c,p)=>c+p.hidden,0);return{lanes:o,ticks:f,context:ne(f,i.first,n),inView:i,named:h,hidden:y}}function ne(t,n,e){let r=t[0];return r?r.unit==="year"&&(r.x<e.left+90||t.length>1&&t.every(o=>o.unit==="year"))?"":_(n,r.unit):_(n)}function X(t,n,{box:e,view:r,style:s,measure:o}){let a=[],l=[],i=(e.left-r.left)/r.perUnit,f=(e.right-r.left)/r.perUnit,h=[];for(let u of t.order){if(t.end[u]<i||t.start[u]>f)continue;if(h.length>=pt){l.push(u);continue}let m=bt(t,u,r);h.push({i:u,span:m,rank:h.length,ways:se(t,u,m,{box:e,measure:o})})}let y=({i:u,span:m},w,x)=>{n[x].push(w.from-Z,w.to),a.push({i:u,...m,...w,row:x})},c=(u,m)=>{h=h.filter(w=>{let x=u[w.i],E=x&&w.ways.find(A=>(A.side===x.side||!m)&&G(n[x.row],A));return E&&y(w,E,x.row),!E})};c(t.home,!0),c(t.home,!1),c(t.last,!0),h=h.filter(u=>{if(!t.bold[u.i])return!0;for(let m of u.ways){let w=n.findIndex(x=>G(x,m));if(w>=0)return y(u,m,w),!1}return!0});let p=h.flatMap(u=>u.ways.map((m,w)=>({event:u,way:m,weight:(m.cut?.5:1)+3*t.weight[u.i]-w/10-u.rank*Xt})));p.sort((u,m)=>u.way.to-m.way.to);let g=new Set;for(let u=0;u<n.length&&p.length;u++){for(let{event:m,way:w}of oe(p.filter(x=>G(n[u],x.way))))y(m,w,u),g.add(m);p=p.filter(m=>!g.has(m.event))}let d=h.filter(u=>!g.has(u)).map(u=>u.i).concat(l);return{placed:a,rug:d,hidden:d.length}}function oe(t){let n=t.length,e=new Float64Array(n+1),r=new Int32Array(n);for(let o=0;o<n;o++){let a=0,l=o;for(;a<l;){let i=a+l>>1;t[i].way.to<=t[o].way.from-Z?a=i+1:l=i}r[o]=a,e[o+1]=Math.max(e[o],e[a]+t[o].weight)}let s=[];for(let o=n;o>0;){if(e[o]===e[o-1]){o--;continue}s.push(t[o-1]),o=r[o-1]}return s}function bt(t,n,e){let r=e.left+t.start[n]*e.perUnit,s=e.left+t.end[n]*e.perUnit;if(t.marks[n]&W&&(r-=ct),t.marks[n]&C&&(s+=ct),Q(t,n)){let a=re(t,n);return{left:r-a,right:s+a,x:r,r:a,point:!0}}let o=5-(s-r);return o>0&&(r-=o/2,s+=o/2),{left:r,right:s,x:(r+s)/2,r:0,point:!1}}var re=(t,n)=>t.bold[n]?5:3+1.5*t.weight[n];function se(t,n,e,{box:r,measure:s}){isNaN(t.width[n])&&(t.width[n]=s(L(t,n),t.bold[n]===1));let o=t.width[n],a=Math.max(e.left,r.left),l=Math.min(e.right,r.right);if(!e.point&&l-a>=o+8)return[{side:"in",width:o,text:a+4,from:a,to:l}];let i=[],f=l+T+o,h=a-T-o;return f<=r.right&&i.push({side:"right",width:o,text:l+T,from:a,to:f}),h>=r.left&&i.push({side:"left",width:o,text:h,from:h,to:l}),i.length?i:ie(t,n,a,l,{box:r,measure:s})}function ie(t,n,e,r,{box:s,measure:o}){let a=Math.max(s.right-r,e-s.left)-T,l=t.bold[n]===1;if(a<Gt)return[];let i=Array.from(t.label[n]),f="",h=1/0,y=Math.ceil(i.length*a/t.width[n]);for(;h>a&&y-- >1;)f=i.slice(0,y).join("").trimEnd()+"…",h=o(f,l);let c={label:f,width:h,cut:!0};return h>a?[]:s.right-r>=e-s.left?[{...c,side:"right",text:r+T,from:e,to:r+T+h}]:[{...c,side:"left",text:e-T-h,from:e-T-h,to:r}]}function G(t,{from:n,to:e}){for(let r=0;r<t.length;r+=2)if(n-Z<t[r+1]&&e>t[r])return!1;return!0}function kt(t,n,e,r,s){let o=n.lanes.findIndex(f=>s>=f.top&&s<f.top+f.height);if(o<0)return null;let a=n.lanes[o],l=a.placed.find(f=>Math.abs(s-f.y)<=a.rowHeight/2&&r>=f.from-3&&r<=f.to+3);if(l)return{lane:o,found:[l.i],rug:!1};if(s<a.rugTop-3)return null;let i=ae(t.lanes[o],a.rug,r,e);return i.length?{lane:o,found:i,rug:!0}:null}function ae(t,n,e,r,s=5){let o=[];for(let a of n){let{left:l,right:i}=bt(t,a,r),f=Math.max(l-e,e-i,0);f<=s&&o.push({i:a,distance:f,width:i-l})}return o.sort((a,l)=>a.distance-l.distance||a.width-l.width).map(a=>a.i)}function Et(t,n,{box:e,view:r},s=3){let o=Math.ceil((e.right-e.left)/s),a=new Int32Array(o+2),l=(r.left-e.left)/s,i=r.perUnit/s;for(let h of n)a[Math.min(o,Math.max(0,Math.floor(l+t.start[h]*i)))]++,a[Math.min(o,Math.max(0,Math.floor(l+t.end[h]*i)))+1]--;let f=0;for(let h=1;h<=o;h++)f=Math.max(f,a[h-1],a[h]+=a[h-1]);return{counts:a.subarray(0,o+1),columns:s,most:f}}function Ot(t,{strip:n,start:e,end:r},s){let{left:o,right:a,top:l,height:i}=n,f=l+i,h=a-o,y=h/t.length,c=[[o,f]];t.forEach((u,m)=>{let w=f-u*(i-3);c.push([o+m*y,w],[o+(m+1)*y,w])}),c.push([a,f]);let p=(u,m,w,x,E,A)=>({type:"rect",shape:{x:u,y:m,width:w,height:x,r:A},style:E}),g=o+e*h,d=o+r*h;return[{type:"polygon",shape:{points:c},style:{fill:s.crowd}},p(g,l,Math.max(1,d-g),i,{fill:s.window}),{type:"line",shape:{x1:o,y1:f,x2:a,y2:f},style:{stroke:s.line,lineWidth:1}},...[g,d].map(u=>p(u-2.5,l+.5,5,i-1,{fill:s.paper,stroke:s.handle,lineWidth:1},2))]}function vt(t,{strip:{left:n,right:e},start:r,end:s}){let o=n+r*(e-n),a=n+s*(e-n);return Math.min(Math.abs(t-o),Math.abs(t-a))<=9?Math.abs(t-o)<Math.abs(t-a)?"start":"end":t>o&&t<a?"window":"beside"}function At({lanes:t},n){let e=new Float64Array(n);for(let s of t)for(let o=0;o<s.n;o++)e[Math.min(n-1,Math.floor((s.start[o]+s.end[o])/2*n))]++;let r=e.reduce((s,o)=>Math.max(s,o),1);return e.map(s=>Math.sqrt(s/r))}function St(t,n,{see:e,tap:r,hover:s}){t.style.touchAction="pan-y";let o=new Map,a=null,l=!1,i=d=>{let{left:u,top:m}=t.getBoundingClientRect();return{x:d.clientX-u,y:d.clientY-m}},f=()=>n.box.right-n.box.left,h=d=>d>=n.strip.top-4,y=(d,u)=>{let{start:m,end:w}=n,x=n.at(d),E=Math.max(n.narrowest(),Math.min(1,(w-m)/u)),A=x-(x-m)*E/(w-m);e(A,A+E)};t.addEventListener("wheel",d=>{let u=d.deltaMode===0?1:d.deltaMode===1?30:400,m=d.shiftKey?d.deltaY||d.deltaX:Math.abs(d.deltaX)>Math.abs(d.deltaY)?d.deltaX:0;if(d.ctrlKey||d.metaKey){d.preventDefault();let w=Math.min(30,Math.max(-30,d.deltaY*u));y(i(d).x,Math.exp(-w/100))}else if(m){d.preventDefault();let w=m*u/f()*(n.end-n.start);e(n.start+w,n.end+w)}},{passive:!1});let c=()=>{let[d,u]=[...o.values()],{start:m,end:w}=n;u?a={kind:"pinch",u:n.at((d.x+u.x)/2),apart:Math.hypot(d.x-u.x,d.y-u.y),span:w-m}:d?a={kind:h(d.y)?vt(d.x,n):"chart",x:d.x,start:m,end:w}:a=null},p=()=>{let[d,u]=[...o.values()],{kind:m,start:w,end:x}=a;if(m==="pinch"){let F=Math.max(n.narrowest(),Math.min(1,a.span*a.apart/Math.max(1,Math.hypot(d.x-u.x,d.y-u.y)))),U=a.u-((d.x+u.x)/2-n.box.left)/f()*F;return e(U,U+F)}let E=(d.x-a.x)/f(),A=n.narrowest();if(m==="chart")return e(w-E*(x-w),x-E*(x-w));if(m==="window")return e(w+E,x+E);if(m==="start")return e(Math.min(Math.max(0,w+E),x-A),x);if(m==="end")return e(w,Math.max(Math.min(1,x+E),w+A))};t.addEventListener("pointerdown",d=>{if(d.button!==0)return;let u=i(d);if(u.x<n.box.left&&!h(u.y)||(o.set(d.pointerId,u),o.size===1&&(l=!1),c(),a.kind!=="beside"))return;let m=(u.x-n.strip.left)/(n.strip.right-n.strip.left),w=(n.end-n.start)/2;e(m-w,m+w),l=!0,c()}),t.addEventListener("pointermove",d=>{let u=i(d),m=o.get(d.pointerId);if(!m){d.pointerType==="mouse"&&s(u.x,u.y);return}!l&&o.size===1&&Math.hypot(u.x-m.x,u.y-m.y)<4||(l||(s(),t.setPointerCapture(d.pointerId)),l=!0,o.set(d.pointerId,u),p())});let g=d=>{o.delete(d.pointerId)&&c()};t.addEventListener("pointerup",g),t.addEventListener("pointercancel",g),t.addEventListener("pointerleave",()=>s()),t.addEventListener("click",d=>{let u=i(d);!l&&!h(u.y)&&r(u.x,u.y),l=!1})}function Tt(t,n){let e="",r=s=>{if(s.type==="group")return s.children.forEach(r);if(s.type!=="text")return fe(t,s);let o=tt(s.style);o!==e&&(t.font=e=o),le(t,s.style)};n.forEach(r)}var tt=({fontWeight:t,fontSize:n,fontFamily:e})=>`${t} ${n}px ${e}`;function le(t,{text:n,x:e,y:r,align:s,fill:o}){t.textAlign=s,t.textBaseline="middle",t.fillStyle=o,t.fillText(n,e,r)}var ce=[];function fe(t,{type:n,shape:e,style:r}){t.beginPath(),he[n](t,e),t.globalAlpha=r.opacity??1,r.fill&&r.fill!=="none"&&(t.fillStyle=typeof r.fill=="string"?r.fill:ue(t,r.fill,de(n,e)),t.fill()),r.stroke&&(t.strokeStyle=r.stroke,t.lineWidth=r.lineWidth??1,t.setLineDash(r.lineDash||ce),t.stroke()),t.globalAlpha=1}var he={rect(t,{x:n,y:e,width:r,height:s,r:o}){o?t.roundRect(n,e,r,s,o):t.rect(n,e,r,s)},circle(t,{cx:n,cy:e,r}){t.arc(n,e,r,0,2*Math.PI)},line(t,{x1:n,y1:e,x2:r,y2:s}){t.moveTo(H(n,n===r),H(e,e===s)),t.lineTo(H(r,n===r),H(s,e===s))},polygon(t,{points:n}){n.forEach(([e,r],s)=>{s?t.lineTo(e,r):t.moveTo(e,r)}),t.closePath()}},H=(t,n)=>n?Math.floor(t)+.5:t,de=(t,n)=>t==="circle"?{x:n.cx-n.r,y:n.cy-n.r,width:2*n.r,height:2*n.r}:n;function ue(t,n,{x:e,y:r,width:s,height:o}){let a=n.type==="radial"?t.createRadialGradient(e+n.x*s,r+n.y*o,0,e+n.x*s,r+n.y*o,n.r*s):t.createLinearGradient(e+n.x*s,r+n.y*o,e+n.x2*s,r+n.y2*o);for(let{offset:l,color:i}of n.colorStops)a.addColorStop(l,i);return a}function zt(){let t=document.createElement("canvas").getContext("2d"),n="";return(e,r,s,o)=>{let a=tt({fontWeight:r?600:400,fontSize:s,fontFamily:o});return a!==n&&(t.font=n=a),t.measureText(e).width}}var I={font:"system-ui, sans-serif",paper:"#ffffff",text:"#1a1a1a",muted:"#5c6066",stripe:"#f5f6f7",line:"#d3d6da",faint:"#eceef0",axis:"#7d8289",accent:"#c2185b",crowd:"#c3c8ce",window:"rgba(90,100,115,.13)",handle:"#7d8289",hues:["#0072b2","#009e73","#b87700","#d55e00","#a8518a","#3b8fc4","#882255","#6f747b"]},It={font:"system-ui, sans-serif",paper:"#15171a",text:"#eceef0",muted:"#a3a9b1",stripe:"#1c1f23",line:"#3d434a",faint:"#272b30",axis:"#858c95",accent:"#ff7bac",crowd:"#4a5058",window:"rgba(160,170,185,.16)",handle:"#858c95",hues:["#4aa3df","#2bbd93","#e69f00","#f07f3c","#d98fbc","#7cc4ee","#d0679d","#a3a9b1"]};function $t(t,n,e){let{dateline:r,...s}=n,{box:o,width:a}=e,l=e.strip.top,{echarts:i}=pe(),[f,...h]=e.shapes({strip:!1,theme:{...I,font:e.theme.font}}),y=t==="svg",c=y?i.init(null,null,{renderer:"svg",ssr:!0,width:a,height:l}):i.init(document.createElement("canvas"),null,{width:a,height:l});c.setOption({...s,backgroundColor:I.paper}),c.setOption({grid:{left:o.left,right:a-o.right,top:o.top,bottom:l-o.top-o.height},dataZoom:[{start:100*e.start,end:100*e.end}],series:[{name:"ground",renderItem:()=>f},{name:"events",data:h.map((g,d)=>[d]),renderItem:({dataIndex:g})=>h[g]}]});let p=y?c.renderToSVGString():c.getDataURL({type:"png",pixelRatio:2,backgroundColor:I.paper});return c.dispose(),p}function pe(){if(!globalThis.dateline.echarts){let t=document.createElement("script");t.textContent=document.querySelector("script[data-echarts]").textContent,document.head.append(t),t.remove()}return globalThis.dateline}function et(t,n){let[e,r]=ge(t),{days:s,ranks:o}=n?me(t,e,r):{days:[e,r],ranks:[0,1]},a=n?.85:0,l=1-2*.025,i=c=>(c-e)/(r-e),f=c=>.025+l*((1-a)*i(c)+a*Ft(s,o,c)),h=s.map(f),y=l*(1-a)/(r-e);return{even:n,first:e,last:r,position:f,day(c){let p=h.length-1;return c<=h[0]?y?e+(c-h[0])/y:e:c>=h[p]?y?r+(c-h[p])/y:r:Ft(h,s,c)}}}function ge(t){let n=1/0,e=-1/0;for(let s of t)for(let o=0;o<s.n;o++)s.from[o]<n&&(n=s.from[o]),s.to[o]+1>e&&(e=s.to[o]+1);n>e&&([n,e]=[0,1]);let r=10-(e-n);return r>0?[n-r/2,e+r/2]:[n,e]}function me(t,n,e){let r=new Map([[n,0],[e,0]]),s=(c,p)=>r.set(c,(r.get(c)||0)+p);for(let c of t)for(let p=0;p<c.n;p++){let g=Math.floor(c.from[p]),d=Math.floor(c.to[p]);g===d?s(g,1):(s(g,.5),s(d,.5))}let o=[...r.keys()].filter(c=>c>=n&&c<=e).sort((c,p)=>c-p),a=0,l=o.map(c=>{let p=Math.sqrt(r.get(c))/2;return a+=2*p,a-p}),i=Math.max(1,Math.ceil(o.length/256)),f=o.map((c,p)=>p).filter(c=>c%i===0||c===o.length-1),h=l[0],y=l[l.length-1]-h||1;return{days:f.map(c=>o[c]),ranks:f.map(c=>(l[c]-h)/y)}}function Ft(t,n,e){let r=0,s=t.length-1;if(e<=t[r])return n[r];if(e>=t[s])return n[s];for(;s-r>1;){let o=r+s>>1;t[o]<=e?r=o:s=o}return n[r]+(n[s]-n[r])*(e-t[r])/(t[s]-t[r])}var ye=t=>String(t).replace(/\B(?=(\d{3})+$)/g,","),Ut=t=>({type:"group",children:t});function $(t,n,e,{theme:r,size:s,bold:o,color:a,align:l="left"}){return{type:"text",style:{x:t,y:n,text:e,align:l,verticalAlign:"middle",fill:a||r.text,fontFamily:r.font,fontSize:s,fontWeight:o?600:400}}}var B=(t,n,e,r,s,o)=>({type:"rect",shape:{x:t,y:n,width:e,height:r},style:{fill:s},...o}),ot=(t,n,e,r,s,o=1)=>({type:"line",shape:{x1:t,y1:n,x2:e,y2:r},style:{stroke:s,lineWidth:o}});function Wt(t,{box:n,full:e,style:r,theme:s}){let o=[],a=n.top+n.height;t.lanes.forEach((l,i)=>{i%2===0&&o.push(B(e.left,l.top,e.width,l.height,s.stripe))});for(let l of t.ticks)o.push(ot(l.x,n.top,l.x,a,l.unit==="year"?s.line:s.faint));return t.lanes.forEach((l,i)=>o.push(...xe(l,r.names[i],{full:e,style:r,theme:s}))),o.push(...we(t,{box:n,full:e,style:r,theme:s})),Ut(o)}function we(t,{box:n,full:e,style:r,theme:s}){let o=r.narrow?n.top:n.top+n.height,a=r.narrow?-1:1,l=[ot(r.narrow?e.left:n.left,o,n.right,o,s.axis)];for(let i of t.ticks){let f=i.unit==="year";i.x-i.half<e.left||i.x+i.half>e.left+e.width||l.push($(i.x,o+13*a,i.label,{theme:s,size:r.axis,bold:f,color:f?s.text:s.muted,align:"center"}))}return t.context&&l.push($(n.left,o+29*a,t.context,{theme:s,size:r.axis,bold:!0,color:s.muted})),l}function xe(t,n,{full:e,style:r,theme:s}){let o=r.narrow?t.top+12:t.firstRow,a=e.left+8,l=n.map((h,y)=>$(a,o+15*y,h,{theme:s,size:12,bold:!0}));if(!t.hidden)return l;let i=`+${ye(t.hidden)} unnamed`,f={theme:s,size:11,color:s.muted};return l.push(r.narrow?$(e.left+e.width-8,o,i,{...f,align:"right"}):$(a,o+15*n.length,i,f)),l}function Ct(t,n,{box:e,view:r,style:s,theme:o,chosen:a}){let l=o.hues[n.hue%o.hues.length],i=t.rug.length?Me(t,n,l,{box:e,view:r}):[];for(let h of t.placed){let y=n.index[h.i]===a;i.push(...be(h,n,{hue:l,box:e,style:s,theme:o,selected:y}));let c=h.side==="left";i.push($(c?h.text+h.width:h.text,h.y,h.label||L(n,h.i),{theme:o,size:s.size,bold:n.bold[h.i]===1,color:y?o.accent:o.text,align:c?"right":"left"}))}let f=a===null?void 0:t.rug.find(h=>n.index[h]===a);if(f!==void 0){let h=Math.min(Math.max(r.left+(n.start[f]+n.end[f])/2*r.perUnit,e.left),e.right);i.push(B(h-2,t.rugTop-2,4,t.rugHeight+2,o.accent))}return Ut(i)}function Me(t,n,e,{box:r,view:s}){let{counts:o,columns:a,most:l}=Et(n,t.rug,{box:r,view:s}),i=t.rugHeight-3,f=Math.max(l,nt),h=[],y=c=>o[c]?Math.ceil(nt*o[c]/f):0;for(let c=0,p=0;c<o.length;c=p){let g=y(c);for(;p<o.length&&y(p)===g;)p++;g&&h.push(B(r.left+c*a,t.rugTop,(p-c)*a,i,e,{style:{fill:e,opacity:.35+.65*(g-1)/(nt-1)}}))}return h}var nt=4;function be(t,n,{hue:e,box:r,style:s,theme:o,selected:a}){let l=n.marks[t.i],i=(l&(dt|J))!==0,f=[];if(Q(n,t.i)){let{x:y,y:c,r:p}=t;a&&f.push({type:"circle",shape:{cx:y,cy:c,r:p+2.5},style:{fill:o.paper,stroke:o.accent,lineWidth:2}});let g=l&z?Oe(e):e;f.push({type:"circle",shape:{cx:y,cy:c,r:i?p-.75:l&z?p+2:p},style:i?{fill:o.paper,stroke:e,lineWidth:1.5,lineDash:l&z?[2,2]:null}:{fill:g}})}else f.push(...ke(t,l,{hue:e,box:r,style:s,theme:o,selected:a,outline:i}));let h=Math.min(Math.max(t.x,r.left),r.right);return l&J&&f.push(ot(h-7,t.y+4,h+7,t.y-4,e,1.5)),l&ut&&f.push(ve(h,t.y-(t.r||7)-1,o)),f}function ke(t,n,{hue:e,box:r,style:s,theme:o,selected:a,outline:l}){let i=Math.max(t.left,r.left-4),f=Math.min(t.right,r.right+4),h=t.side==="in",y=h?Math.min(s.size+6,s.row-2):Math.min(12,s.row-3),c=t.y-y/2,p=h?.28:.6,g=[];a&&g.push(B(i-2,c-2,f-i+4,y+4,"none",{style:{fill:"none",stroke:o.accent,lineWidth:2}}));let d=l?o.paper:Ee(e,p,t.right-t.left,n);return g.push({type:"rect",shape:{x:i,y:c,width:f-i,height:y,r:2},style:l?{fill:d,stroke:e,lineWidth:1.5,lineDash:n&(z|W|C)?[3,3]:null}:{fill:d}}),g}function Ee(t,n,e,r){let s=R(t,n),o=R(t,.04),a=(f,h)=>r&h?Math.min(.9,40/e):r&f?Math.min(.45,18/e):0,l=a(z,W),i=a(z,C);return!l&&!i?s:{type:"linear",x:0,y:0,x2:1,y2:0,colorStops:[{offset:0,color:l?o:s},{offset:l,color:s},{offset:Math.max(l,1-i),color:s},{offset:1,color:i?o:s}]}}var Oe=t=>({type:"radial",x:.5,y:.5,r:.5,colorStops:[{offset:0,color:R(t,.95)},{offset:.35,color:R(t,.75)},{offset:1,color:R(t,.06)}]}),ve=(t,n,e)=>({type:"polygon",shape:{points:[[t-3.5,n-4],[t+3.5,n-4],[t,n+1]]},style:{fill:e.text}});function R(t,n){let e=parseInt(t.slice(1),16);return`rgba(${e>>16},${e>>8&255},${e&255},${n})`}var Rt=40,rt=22,P=8,Lt=Rt+rt+P;function Pt(t,n){let e={chosen:null,even:!1,start:0,end:1},r=null;return e.adopt=s=>{e.model=mt(s),e.scales={even:et(e.model.lanes,!0),calendar:et(e.model.lanes,!1)},r=null},e.fit=({width:s,height:o,theme:a},l=!1)=>{let{model:i,scales:f}=e;Object.assign(e,{width:s,theme:a});let h=(d,u,m=e.style.size)=>n(d,u,m,a.font);e.measure=h,e.style=wt(i,s,h);for(let d of i.lanes)d.width.fill(NaN);let y=d=>(e.even=d,yt(i,d?f.even:f.calendar),xt(i,{width:s-P,height:o-Lt,style:e.style,measure:h})),c=y(l?!1:e.even);if(l&&c.named<i.total){let d=y(!0);c=d.named>c.named?d:y(!1)}let{narrow:p,gutter:g}=e.style;e.height=c.height+Lt,e.box={left:g,right:s-P,top:p?Rt:P,height:c.height},e.strip={left:g,right:s-P,top:e.height-rt+3,height:rt-6},e.crowd=At(i,Math.max(1,Math.round((e.strip.right-e.strip.left)/4))),r=null},e.see=(s,o)=>{let a=Math.max(e.narrowest(),Math.min(1,o-s)),l=Math.min(Math.max(0,s),1-a);return l===e.start&&l+a===e.end?!1:(Object.assign(e,{start:l,end:l+a}),r=null,!0)},e.narrowest=()=>{let{first:s,last:o}=e.scales.calendar;return Math.max(1e-8,Math.min(1,3/(o-s)/(e.even?4:1)))},e.view=()=>{let{box:s,start:o,end:a}=e,l=(s.right-s.left)/(a-o);return{left:s.left-o*l,perUnit:l}},e.laid=()=>(r??(r=Mt(e.model,{box:e.box,view:e.view(),style:e.style,measure:e.measure})),r),e.shapes=({strip:s=!0,theme:o=e.theme}={})=>{let{model:a,box:l,width:i,style:f,chosen:h}=e,y=e.laid(),c={box:l,view:e.view(),full:{left:0,width:i},style:f,theme:o,chosen:h};return[Wt(y,c),...y.lanes.map((p,g)=>Ct(p,a.lanes[g],c)),...s?Ot(e.crowd,e,o):[]]},e.under=(s,o)=>kt(e.model,e.laid(),e.view(),s,o),e.place=s=>{for(let o of e.model.lanes){let a=o.index.indexOf(s);if(a>=0)return(o.start[a]+o.end[a])/2}return null},e.at=s=>e.start+(e.end-e.start)*(s-e.box.left)/(e.box.right-e.box.left),e.adopt(t),e}function Nt(t){let n=document.createElement("div");Object.assign(n.style,{position:"absolute",zIndex:1,pointerEvents:"none",boxSizing:"border-box",maxWidth:"min(22rem, 90%)",padding:"8px 10px",border:"1px solid",borderRadius:"2px",fontSize:"12px",lineHeight:1.4,overflowWrap:"anywhere"});let e=()=>n.remove(),r=(o,a,l)=>{let i=document.createElement(o);return i.textContent=a,Object.assign(i.style,{display:"block",...l})&&i};return{show:(o,a,l,i)=>{let f=o.slice(0,4).flatMap(({when:w,title:x},E)=>[r("span",w,{color:i.muted,marginTop:E?"4px":0}),r("bdi",x.length>300?`${x.slice(0,299)}…`:x)]);o.length>4&&f.push(r("span",`and ${o.length-4} more here`,{color:i.muted,marginTop:"4px"})),n.replaceChildren(...f),Object.assign(n.style,{background:i.paper,color:i.text,borderColor:i.line,fontFamily:i.font,left:0,top:0}),t.append(n);let{clientWidth:h,clientHeight:y}=t,{offsetWidth:c,offsetHeight:p}=n,g=16,d=a+g+c<=h?a+g:Math.max(0,a-g-c),m=l+g+p<=y?l+g:Math.max(0,l-g-p);Object.assign(n.style,{left:`${d}px`,top:`${m}px`})},hide:e}}var Ae=3;function Se(t,n,{onSelect:e=()=>{},onChange:r=()=>{},theme:s=()=>I,height:o=()=>600,paper:a=()=>!1,words:l=i=>i}={}){let i=Pt(n.dateline.lanes,zt()),f=document.createElement("canvas"),h=f.getContext("2d"),y=Nt(t);Object.assign(f.style,{display:"block",width:"100%"}),f.setAttribute("aria-hidden","true"),Object.assign(t.style,{position:"relative",overflow:"hidden",userSelect:"none"}),t.replaceChildren(f);let c=0,p=null,g=(M=!1)=>{i.fit({width:t.clientWidth||800,height:o(),theme:s()},M),t.style.height=f.style.height=`${i.height}px`,d()},d=()=>{cancelAnimationFrame(c),c=0;let M=a()?Ae:devicePixelRatio,b=Math.round(i.width*M),k=Math.round(i.height*M);f.width!==b||f.height!==k?Object.assign(f,{width:b,height:k}):h.clearRect(0,0,i.width,i.height),h.setTransform(M,0,0,M,0,0),Tt(h,i.shapes({strip:!a()})),r(st)},u=()=>{c||(c=requestAnimationFrame(d))},m=()=>{c&&d()},w=(M,b)=>{i.see(M,b)&&u()},x=(M,b)=>w(M-b/2,M+b/2),E=(M,b)=>{if(m(),p=M===void 0?null:i.under(M,b),t.style.cursor=p?"pointer":"default",!p)return y.hide();let k=i.model.lanes[p.lane];y.show(p.found.map(O=>({when:l(k.date[O]),title:k.title[O]})),M,b,i.theme)},A=(M,b)=>{let k=i.under(M,b);if(!k)return;y.hide();let O=i.end-i.start;k.rug&&k.found.length>1&&O>i.narrowest()?x(i.at(M),O/3):e(i.model.lanes[k.lane].index[k.found[0]])},F=()=>({...i.laid().inView,all:i.end-i.start>.999}),U=({first:M,last:b,all:k})=>{let{position:O}=i.model.scale;k?i.see(0,1):i.see(O(M),O(b))},st={zoom(M){x((i.start+i.end)/2,(i.end-i.start)/M)},pan(M){let b=(i.end-i.start)*M;w(i.start+b,i.end+b)},reset(){w(0,1)},setEven(M){if(M===i.even)return;let b=F();i.even=M,g(),U(b),d()},isEven:()=>i.even,setLanes(M,{keep:b=!1}={}){let k=F();i.adopt(M),g(),U({...k,all:k.all||!b}),d()},select(M){i.chosen=M;let b=i.place(M),k=i.end-i.start;b!==null&&(b<i.start+k*.02||b>i.end-k*.02)&&x(b,k),u()},event(M){for(let b of i.model.lanes){let k=b.index.indexOf(M);if(k>=0)return{title:b.title[k],when:l(b.date[k]),lane:b.name}}return null},status(){let{named:M,hidden:b}=i.laid();return{named:M,inView:M+b,total:i.model.total}},picture(M){return $t(M,n,i)},layout(){m();let{lanes:M,ticks:b}=i.laid(),k=O=>O.children?.flatMap(k)??(O.type==="text"?[O.style.text]:[]);return{drawn:i.shapes().flatMap(k),ticks:b,box:i.box,height:i.height,range:[100*i.start,100*i.end],lanes:M.map((O,N)=>({name:i.model.lanes[N].name,top:O.top,height:O.height,rugTop:O.rugTop,hidden:O.hidden,placed:O.placed.map(v=>({event:i.model.lanes[N].index[v.i],label:v.label||L(i.model.lanes[N],v.i),side:v.side,row:v.row,y:v.y,x:v.x,mark:[v.left,v.right],text:[v.text,v.text+v.width],size:i.style.size,bold:i.model.lanes[N].bold[v.i]===1}))}))}},fit:()=>g(),refresh(){i.theme=s(),d()}};return St(t,i,{see:w,tap:A,hover:E}),g(!0),st}globalThis.dateline={draw:Se,lightTheme:I,darkTheme:It};})();
'use strict';
const styles = {"dark":":host {\n  all: initial; display: block; color-scheme: dark; font: 14px/1.45 system-ui, sans-serif; color: var(--text); background: var(--paper); overflow-wrap: anywhere;\n  --paper: #15171a; --text: #eceef0; --muted: #a3a9b1; --line: #3d434a; --accent: #ff7bac; --link: #7cc4ee;\n}\n.stage { overflow-x: auto; }\n.stage svg { display: block; min-width: 640px; height: auto; }\n.stage:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }\np, ol { margin: 0; }\na { color: var(--link); }\n.more, .when, summary, .key, .tools { color: var(--muted); font-size: 12px; }\n.key { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 14px; padding: 4px 0; }\n.key span { display: inline-flex; align-items: center; gap: 6px; }\n.key i { display: inline-block; width: 9px; height: 9px; border-radius: 50%; background: var(--muted); }\n.key .span i { width: 20px; border-radius: 2px; }\n.key .uncertain i { width: 22px; border-radius: 2px; background: linear-gradient(90deg, transparent, var(--muted) 50%, transparent); }\n.key .planned i { background: none; border: 1.5px solid var(--muted); }\n.key .cancelled i { background: linear-gradient(150deg, transparent 44%, var(--muted) 44% 56%, transparent 56%); border: 1.5px solid var(--muted); }\n.key .disputed i { width: 0; height: 0; background: none; border-radius: 0; border: 4px solid transparent; border-top: 6px solid var(--text); border-bottom: 0; }\n.tools { display: flex; margin-inline-start: auto; }\nbutton { font: inherit; color: inherit; background: none; border: 0; min-width: 28px; min-height: 28px; padding: 2px 8px; cursor: pointer; }\nbutton:hover { color: var(--text); }\nbutton[aria-pressed=true] { color: var(--text); font-weight: 600; }\n.event { border-top: 2px solid var(--accent); padding: 8px 0; position: relative; padding-inline-end: 40px; }\n.event[hidden] { display: none; }\n.event button { position: absolute; inset-inline-end: 0; top: 4px; }\nsummary { cursor: pointer; padding: 4px 0; }\nol { padding: 0; list-style: none; }\nli { padding: 4px 0; border-top: 1px solid var(--line); }\nli bdi, .event bdi { font-weight: 600; }\n.more bdi { font-weight: 400; }\nq { display: block; }\n@media print { .tools, details { display: none; } }\n","light":":host {\n  all: initial; display: block; color-scheme: light; font: 14px/1.45 system-ui, sans-serif; color: var(--text); background: var(--paper); overflow-wrap: anywhere;\n  --paper: #fff; --text: #1a1a1a; --muted: #5c6066; --line: #d3d6da; --accent: #c2185b; --link: #0b5c94;\n}\n.stage { overflow-x: auto; }\n.stage svg { display: block; min-width: 640px; height: auto; }\n.stage:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }\np, ol { margin: 0; }\na { color: var(--link); }\n.more, .when, summary, .key, .tools { color: var(--muted); font-size: 12px; }\n.key { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 14px; padding: 4px 0; }\n.key span { display: inline-flex; align-items: center; gap: 6px; }\n.key i { display: inline-block; width: 9px; height: 9px; border-radius: 50%; background: var(--muted); }\n.key .span i { width: 20px; border-radius: 2px; }\n.key .uncertain i { width: 22px; border-radius: 2px; background: linear-gradient(90deg, transparent, var(--muted) 50%, transparent); }\n.key .planned i { background: none; border: 1.5px solid var(--muted); }\n.key .cancelled i { background: linear-gradient(150deg, transparent 44%, var(--muted) 44% 56%, transparent 56%); border: 1.5px solid var(--muted); }\n.key .disputed i { width: 0; height: 0; background: none; border-radius: 0; border: 4px solid transparent; border-top: 6px solid var(--text); border-bottom: 0; }\n.tools { display: flex; margin-inline-start: auto; }\nbutton { font: inherit; color: inherit; background: none; border: 0; min-width: 28px; min-height: 28px; padding: 2px 8px; cursor: pointer; }\nbutton:hover { color: var(--text); }\nbutton[aria-pressed=true] { color: var(--text); font-weight: 600; }\n.event { border-top: 2px solid var(--accent); padding: 8px 0; position: relative; padding-inline-end: 40px; }\n.event[hidden] { display: none; }\n.event button { position: absolute; inset-inline-end: 0; top: 4px; }\nsummary { cursor: pointer; padding: 4px 0; }\nol { padding: 0; list-style: none; }\nli { padding: 4px 0; border-top: 1px solid var(--line); }\nli bdi, .event bdi { font-weight: 600; }\n.more bdi { font-weight: 400; }\nq { display: block; }\n@media print { .tools, details { display: none; } }\n"};
(() => {
const isMonth = code => code >= 1 && code <= 12, isSeason = code => code >= 21 && code <= 41;
const blank = -1; // a month or a day that is written XX
const yearsOf = blanks => 10 ** blanks;
const seasonMonths = {
21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3], 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6],
};
function parseDate(text) {
if (text === '') throw new Error('it is empty');
if (text.startsWith('[') && text.endsWith(']')) {
const sides = /^([^.,]*)\.\.([^.,]*)$/.exec(text.slice(1, -1));
if (!sides) throw new Error('of sets, only one of a range is understood, such as [2024-03..2024-05]');
return parseStretch('once', sides[1] || '..', sides[2] || '..');
}
const [from, ...to] = text.split('/');
if (to.length) return parseStretch('lasting', from, to.join('/'));
const [day, ...time] = text.split('T');
const point = parsePoint(day);
if (time.length) {
if (!(point.day > 0) || point.qualifier) throw new Error('a time of day needs a whole day, without qualifier');
point.clock = parseClock(time.join('T'));
}
return {shape: 'single', from: point, to: point};
}
function parseStretch(shape, from, to) {
const date = {shape, from: parseSide(from), to: parseSide(to)};
const known = side => side.side === 'known';
if (!known(date.from) && !known(date.to)) throw new Error('one of its sides must be a date');
if (known(date.from) && known(date.to) && firstDay(date.from) > lastDay(date.to)) throw new Error('it ends before it begins');
return date;
}
function parseSide(text) {
if (text === '') return {side: 'unknown'};
if (text === '..') return {side: 'open'};
if (text.includes('T')) throw new Error('an interval has days at most, no times of day');
return parsePoint(text);
}
function parsePoint(text) {
const qualifier = /[?~%]$/.exec(text)?.[0] || '';
if (qualifier) text = text.slice(0, -1);
const long = /^Y(-?)([1-9]\d{4,8})$/.exec(text);
if (long) return {side: 'known', year: Number(long[1] + long[2]), blanks: 0, month: 0, day: 0, qualifier};
const parts = /^(-?)(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text);
if (!parts || text === '-0000') throw new Error('write a year of four digits, or 2024-05, or 2024-05-16');
const [, sign, digits, month, day] = parts;
const blanks = digits.split('X').length - 1, point = {side: 'known', year: Number(digits.replaceAll('X', '0')), blanks, month: 0, day: 0, qualifier};
if (sign) point.year = -point.year - (yearsOf(blanks) - 1);
if (month && blanks) throw new Error('a month or day needs all digits of its year');
if (month) point.month = month === 'XX' ? blank : Number(month);
if (month && point.month !== blank && !isMonth(point.month) && !isSeason(point.month)) throw new Error(`there is no month ${month}`);
if (day && isSeason(point.month)) throw new Error('a season has no days');
if (day && day !== 'XX' && point.month === blank) throw new Error('a day needs its month');
if (day) point.day = day === 'XX' ? blank : Number(day);
if (day && point.day !== blank && (point.day < 1 || point.day > daysIn(point.year, point.month))) throw new Error(`there is no day ${day} in that month`);
return point;
}
function parseClock(text) {
const parts = /^(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?$/.exec(text);
if (!parts || parts[1] > 23 || parts[2] > 59 || parts[3] > 59) throw new Error('a time of day is written 23:20 or 23:20:30');
const zone = /^[+-](\d\d)(?::(\d\d))?$/.exec(parts[4] || '');
if (zone && (zone[1] > 14 || zone[2] > 59 || /^-00(:00)?$/.test(parts[4]))) throw new Error('a time zone is written Z, +02 or +02:00');
return {hour: Number(parts[1]), minute: Number(parts[2]), second: Number(parts[3] || 0)};
}
function dayNumber(year, month, day) {
const y = month > 2 ? year : year - 1, era = Math.floor(y / 400), inEra = y - era * 400;
const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - 719468;
}
function calendarDay(number) {
const shifted = number + 719468, era = Math.floor(shifted / 146097), inEra = shifted - era * 146097;
const yearOf = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
const ofYear = inEra - (365 * yearOf + Math.floor(yearOf / 4) - Math.floor(yearOf / 100)), from = Math.floor((5 * ofYear + 2) / 153);
const month = from < 10 ? from + 3 : from - 9;
return [yearOf + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * from + 2) / 5) + 1];
}
const monthLater = (year, month, count) => { const n = month - 1 + count; return dayNumber(year + Math.floor(n / 12), n % 12 + 1, 1); };
const daysIn = (year, month) => monthLater(year, month, 1) - dayNumber(year, month, 1);
function firstDay({year, month, day}) {
return dayNumber(year, isMonth(month) ? month : isSeason(month) ? seasonMonths[month][0] : 1, day > 0 ? day : 1);
}
function lastDay(point) {
const {year, blanks, month, day} = point;
if (day > 0) return firstDay(point);
if (isMonth(month)) return monthLater(year, month, 1) - 1;
if (isSeason(month)) return monthLater(year, ...seasonMonths[month]) - 1;
const last = year + yearsOf(blanks) - 1;
return dayNumber(year < 0 && blanks ? Math.min(last, -1) : last, 12, 31);
}
const stretchOf = ({from, to}) => [from.side === 'known' ? firstDay(from) : null, to.side === 'known' ? lastDay(to) : null];
const isVague = ({shape, from, to}) => shape === 'once' || Boolean(from.qualifier || to.qualifier);
const precisions = ['', 'minute', 'day', 'month', 'season', 'year', 'decade', 'century', 'interval'];
function precisionOf({shape, from}) {
if (shape !== 'single') return 'interval';
if (from.clock) return 'minute';
if (from.day > 0) return 'day';
if (isMonth(from.month)) return 'month';
if (isSeason(from.month)) return 'season';
return ['year', 'decade', 'century'][from.blanks];
}
const formatYear = year => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
const formatDay = number => { const [year, month, day] = calendarDay(number); return [formatYear(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'); };
const {locale} = new Intl.DateTimeFormat().resolvedOptions();
const formats = new Map();
function inWords(edtf) {
if (!edtf) return '';
let date;
try { date = parseDate(edtf); } catch { return edtf; }
const {shape, from, to} = date;
if (shape === 'single') return pointInWords(from, edtf);
const first = from.side === 'known' ? pointInWords(from) : '', last = to.side === 'known' ? pointInWords(to) : '';
if (shape === 'once') return !first ? `${last} or before` : !last ? `${first} or after` : `between ${first} and ${last}`;
return !first ? `until ${last}` : !last ? `from ${first} on` : rangeInWords(from, to) || `${first} – ${last}`;
}
function rangeInWords(from, to) {
const same = ['day', 'month'].find(precision => [from, to].every(side => precisionOf({shape: 'single', from: side}) === precision));
if (!same || from.qualifier || to.qualifier || from.year !== to.year || from.year < 1) return '';
return formatOf(same).formatRange(instant(from), instant(to));
}
function pointInWords(point, edtf = '') {
const text = plainWords(point, edtf);
const about = /[~%]/.test(point.qualifier) ? 'about ' : '', perhaps = /[?%]/.test(point.qualifier) ? 'perhaps ' : '';
return perhaps + about + text;
}
function plainWords(point, edtf) {
const {year, month, blanks, clock} = point;
switch (precisionOf({shape: 'single', from: point})) {
case 'minute': return `${dayInWords(point)}, ${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
case 'day': return dayInWords(point);
case 'month': return dayInWords(point, 'month');
case 'season': return `${seasonNames[month]} ${yearInWords(year)}`;
case 'year': return yearInWords(year);
case 'decade': return year < 0 ? `the ${-year}s BC` : `the ${year}s`;
case 'century': return `the ${centuryInWords(year, year + yearsOf(blanks) - 1)}`;
}
return edtf;
}
const yearInWords = year => year <= 0 ? `${1 - year} BC` : String(year);
function dayInWords(point, precision = 'day') {
if (point.year >= 1 && point.year < 10000) return formatOf(precision).format(instant(point));
return `${formatOf(precision === 'day' ? 'dayOnly' : 'monthOnly').format(instant({...point, year: 2000}))} ${yearInWords(point.year)}`;
}
const fields = {
day: {day: 'numeric', month: 'long', year: 'numeric'}, month: {month: 'long', year: 'numeric'},
dayOnly: {day: 'numeric', month: 'long'}, monthOnly: {month: 'long'},
};
function formatOf(precision) {
if (!formats.has(precision)) formats.set(precision, new Intl.DateTimeFormat(locale, {...fields[precision], calendar: 'gregory', timeZone: 'UTC'}));
return formats.get(precision);
}
function instant({year, month, day}) {
const date = new Date(Date.UTC(2000, Math.max(1, month) - 1, Math.max(1, day)));
date.setUTCFullYear(year, Math.max(1, month) - 1, Math.max(1, day));
return date;
}
const thirds = ['first', 'second', 'last'];
const seasonNames = Object.fromEntries([
...[21, 25, 29].flatMap(code => ['spring', 'summer', 'autumn', 'winter'].map((name, k) => [code + k, name])),
...['first', 'second', 'third', 'fourth'].map((name, k) => [33 + k, `the ${name} quarter of`]),
...thirds.map((name, k) => [37 + k, `the ${name} third of`]), ...['first', 'second'].map((name, k) => [40 + k, `the ${name} half of`]),
]);
function centuryInWords(first, last) {
if (last - first >= 100) return `years ${yearInWords(first)} to ${yearInWords(last)}`;
return first < 0 ? `${ordinal(Math.floor(-first / 100))} century BC` : `${ordinal(Math.floor(first / 100) + 1)} century`;
}
function ordinal(n) {
const suffix = Math.floor(n / 10) % 10 === 1 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] || 'th';
return `${n}${suffix}`;
}
for (const figure of document.querySelectorAll('figure[data-dateline]')) {
if (!figure.moves) enliven(figure);
}
function enliven(figure) {
figure.moves = true;
const {option, dark, even, height} = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
const [root] = [...figure.querySelectorAll('div, figcaption span')].map(host => shadowOf(host, dark));
const stage = root.querySelector('.stage'), shown = root.querySelector('.event'), items = root.querySelectorAll('li');
const description = stage.querySelector('desc').textContent;
const chart = dateline.draw(stage, option, {
theme: () => dark ? dateline.darkTheme : dateline.lightTheme, height: () => height, words: inWords, onSelect: open,
});
if (even !== null) chart.setEven(even);
stage.tabIndex = 0;
stage.setAttribute('role', 'group');
stage.setAttribute('aria-label', `${description} Arrow keys move the chart, plus and minus zoom, 0 shows all.`);
const actions = {
out: () => chart.zoom(1 / 1.5), in: () => chart.zoom(1.5), all: () => chart.reset(),
left: () => chart.pan(-.15), right: () => chart.pan(.15), even: () => { chart.setEven(!chart.isEven()); tell(); },
};
const keys = {'+': 'in', '=': 'in', '-': 'out', 0: 'all', ArrowLeft: 'left', ArrowRight: 'right'};
stage.addEventListener('keydown', event => {
if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
event.preventDefault();
actions[keys[event.key]]();
});
const spacing = button('Even spacing', 'Even spacing', actions.even);
const tools = element('span', 'tools', spacing, button('−', 'Zoom out', actions.out), button('+', 'Zoom in', actions.in), button('All', 'Show all', actions.all));
const bar = root.querySelector('.key') ?? element('p', 'key');
bar.append(tools);
stage.before(bar);
const tell = () => spacing.setAttribute('aria-pressed', String(chart.isEven()));
tell();
function open(index) {
const close = button('×', 'Close', () => { shown.hidden = true; chart.select(null); stage.focus(); });
const told = items[index] ? [...items[index].childNodes].map(node => node.cloneNode(true)) : [chart.event(index)?.title ?? ''];
shown.replaceChildren(...told, close);
shown.hidden = false;
chart.select(index);
}
let width = stage.clientWidth;
new ResizeObserver(() => {
if (!stage.clientWidth || stage.clientWidth === width) return;
width = stage.clientWidth;
chart.fit();
}).observe(stage);
}
function element(name, className, ...children) {
const made = document.createElement(name);
made.className = className;
made.append(...children);
return made;
}
function button(text, label, act) {
const made = element('button', '', text);
made.type = 'button';
made.setAttribute('aria-label', label);
made.addEventListener('click', act);
return made;
}
function shadowOf(host, dark) {
const template = host.querySelector('template');
const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
if (template) root.append(template.content);
if (!root.querySelector('style')?.sheet?.cssRules.length) {
const sheet = new CSSStyleSheet();
sheet.replaceSync(dark ? styles.dark : styles.light);
root.adoptedStyleSheets = [sheet];
}
return root;
}
})();
